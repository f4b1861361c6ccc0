import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import { ConfirmDialog } from '../../../../components/confirm-dialog.tsx'
import { useActor } from '../../../../components/use-actor.ts'
import { useName } from '../../../../components/data-name.ts'
import { ErrorMessage, useErrorSentence } from '../../../../components/error-message.tsx'
import { ApiError } from '../../../../api.ts'
import { useJudgement } from '../checks/use-judgement.ts'
import { beginMinutes } from './attendance.tsx'
import { ConditionChecks, openConditions, withConditionChecks } from './condition-checks.tsx'
import { AnswerChoice } from './answer-choice.tsx'
import { CheckPapersForm } from './check-papers-form.tsx'
import { PaperChecks } from './paper-checks.tsx'
import { markedLinesOf, useMarkedLines } from './use-marked-lines.ts'
import { draftKeyOf, useDraft } from './draft.ts'
import { FactsProposal } from './facts-proposal.tsx'
import { FormField } from './form-field.tsx'
import { HearingMinutes } from '../moves/hearing-minutes.tsx'
import { isStepForm, StepForm } from '../moves/steps/step-form.tsx'
import { OpenFindings } from './open-findings.tsx'
import { OverdueReason } from './overdue-reason.tsx'
import { PairForm } from './pair-form.tsx'
import { ProcedureOrder } from './procedure-order.tsx'
import { PaperButton } from './paper-button.tsx'
import { Proposal } from './proposal.tsx'
import { answerOf, fieldsOf, isApplicants, isStaffForm, missingOf, type StaffForm, wordOf } from './rules.ts'
import { useSent } from './sent.ts'
import { toCompletion } from './to-completion.ts'
import { useComplete } from './use-complete.ts'
import { useLinesOfMarks } from './use-lines-of-marks.ts'
import './task-form.css'

type Refusal = { code: string; message: string } | null

interface Props {
  task: InboxRow
  dossier: Dossier
  blocked: Refusal
  /** Of a pair: why its item may not be answered, null when it may. */
  itemBlocked: Refusal
  next: string | null
  onDone: () => void
}

/** Stands at the foot of the case; what is over asks first why. */
export function TaskForm(props: Props) {
  const { task, blocked, itemBlocked } = props
  const open = !blocked || (task.companion && !itemBlocked)
  if (!open || isApplicants(task.form)) return <FormOfTask {...props} />
  return (
    <OverdueReason task={task}>
      <FormOfTask {...props} />
    </OverdueReason>
  )
}

/** Who may not answer now is told why before anything is typed. */
function FormOfTask(props: Props) {
  const { t } = useTranslation('task-forms')
  const sentence = useErrorSentence()
  const actor = useActor()
  const { form, companion } = props.task

  // A half that this person may not answer keeps the other from nothing.
  if (companion && props.itemBlocked && !props.blocked) return <Half {...props} why={props.itemBlocked} />
  if (companion && props.blocked && !props.itemBlocked) {
    const dossier = { ...props.dossier, number: companion.businessKey }
    const task = { ...props.task, ...companion, companion: null }
    return <Half {...props} task={task} dossier={dossier} blocked={null} why={props.blocked} />
  }
  if (props.blocked)
    return (
      <aside className="task-form task-form--blocked" aria-label={t('label')}>
        <b>{t('blocked')}</b> {sentence(new ApiError(403, props.blocked))}
        {props.task.assignee &&
          !props.task.assignee.me &&
          ` ${t('holder', { name: actor(props.task.assignee.name, props.task.assignee.actingFor) })}`}
      </aside>
    )
  if (form === 'yimen:check-papers') return <CheckPapersForm {...props} />
  if (isStepForm(form)) return <StepForm {...props} form={form} />
  if (!isStaffForm(form))
    return (
      <aside className="task-form task-form--blocked" aria-label={t('label')}>
        {t(isApplicants(form) ? `applicantsTurn.${form.slice('yimen:'.length)}` : 'unknownForm')}
      </aside>
    )
  if (companion && isStaffForm(companion.form))
    return <PairForm {...props} companion={companion} forms={{ opinion: form, item: companion.form }} />
  return <OpenForm {...props} form={form} />
}

function Half({ why, ...props }: Props & { why: NonNullable<Refusal> }) {
  const { t } = useTranslation('task-forms')
  const sentence = useErrorSentence()
  return (
    <>
      <p className="task-form task-form--blocked">
        {t('pair.half')} {sentence(new ApiError(403, why))}
      </p>
      <FormOfTask {...props} task={{ ...props.task, companion: null }} />
    </>
  )
}

function OpenForm({ task, dossier, next, onDone, form }: Props & { form: StaffForm }) {
  const { t } = useTranslation('task-forms')
  const named = useName()
  const { draft, change, forget } = useDraft(draftKeyOf(task), beginMinutes(form, dossier))
  const complete = useComplete(task.taskId)
  const sent = useSent(task)
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  useLinesOfMarks(task, dossier, draft, change)
  const judgement = useJudgement(task, dossier)
  const answer = answerOf(form, draft)
  const missing = missingOf(form, draft)
  useMarkedLines(dossier, draft, form === 'yimen:accept' && answer?.outcome === 'correct', change)
  const checksConditions =
    (judgement.judging && !answer?.orders) || (form === 'yimen:conclude' && answer?.outcome === 'passed')
  // Accepted in spite of what departments found missing: the lead is told of it first.
  const despite = form === 'yimen:accept' && answer?.outcome === 'accept' ? markedLinesOf(dossier) : []

  const send = () =>
    complete.mutate(withConditionChecks(judgement.withJudgement(toCompletion(form, draft)), dossier, draft), {
      onSuccess: () => {
        forget()
        judgement.forget()
        sent(t(`answers.${wordOf(form)}.${answer?.outcome}`), [[form, answer?.outcome]])
        onDone()
      },
      onSettled: () => setAsking(false)
    })
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (answer?.orders) return setAsking(true)
    if (complete.isPending || !answer || missing.length > 0 || judgement.open.length > 0) return
    if (checksConditions && openConditions(dossier, draft).length > 0) return
    if (answer.final || despite.length) setAsking(true)
    else send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
  }

  return (
    <>
      <form
        className="task-form"
        aria-label={t(`titles.${wordOf(form)}`)}
        onSubmit={submit}
        onKeyDown={onKeyDown}
      >
        <header className="task-form__head">
          <h2>{t(`titles.${wordOf(form)}`)}</h2>
          {next && <span>{t('next', { project: next })}</span>}
        </header>
        {form === 'yimen:accept' && <PaperChecks dossier={dossier} />}
        <HearingMinutes form={form} dossier={dossier} />
        <Proposal form={form} dossier={dossier} />
        <FactsProposal form={form} dossier={dossier} />
        <AnswerChoice
          form={form}
          value={answer?.outcome ?? ''}
          problem={tried && !answer ? t('chooseAnswer') : null}
          onChange={(outcome) => change({ outcome })}
          // The level that received it first has none below.
          without={dossier.levels[0]?.here ? ['send-back'] : []}
        />
        <PaperButton form={form} taskId={task.taskId} draft={draft} />
        {checksConditions && (
          <ConditionChecks dossier={dossier} draft={draft} tried={tried} onChange={change} />
        )}
        {answer?.orders && <p className="task-form__hint">{t('ordersProcedure')}</p>}
        {answer && (
          <div className="task-form__fields">
            {fieldsOf(answer).map((field) => (
              <FormField
                key={field}
                form={form}
                field={field}
                draft={draft}
                dossier={dossier}
                task={task}
                optional={!answer.required.includes(field)}
                problem={tried && missing.includes(field) ? t(`missing.${field}`) : null}
                onChange={change}
              />
            ))}
          </div>
        )}
        <footer className="task-form__foot">
          {tried && !answer?.orders && <OpenFindings findings={judgement.open} />}
          {complete.isError && <ErrorMessage error={complete.error} />}
          <div className="task-form__submit">
            <span>{draft.text || draft.outcome ? t('kept') : ''}</span>
            <Button type="primary" htmlType="submit" loading={complete.isPending}>
              {t(answer ? `submits.${wordOf(form)}.${answer.outcome}` : 'submit')} <kbd>Ctrl ↵</kbd>
            </Button>
          </div>
        </footer>
        {asking && answer && !answer.orders && (
          <ConfirmDialog
            title={despite.length ? t('paperChecks.despite') : t(`finals.${wordOf(form)}.title`)}
            consequence={
              despite.length
                ? t('paperChecks.despiteWhat', { lines: despite.map(({ what }) => what).join('；') })
                : t(`finals.${wordOf(form)}.consequence`, {
                    name: named(dossier.nameZh, dossier.nameEn),
                    project: task.projectNameZh
                  })
            }
            action={t(`submits.${wordOf(form)}.${answer.outcome}`)}
            busy={complete.isPending}
            onConfirm={send}
            onClose={() => setAsking(false)}
          />
        )}
      </form>
      {asking && answer?.orders && (
        <ProcedureOrder task={task} dossier={dossier} onMade={forget} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
