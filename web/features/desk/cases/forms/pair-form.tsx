import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { TaskCompletion } from '../../../../../server/tasks/schema.ts'
import type { Companion, InboxRow } from '../../../../../server/inbox/schema.ts'
import { ConfirmDialog } from '../../../../components/confirm-dialog.tsx'
import { useName } from '../../../../components/data-name.ts'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { useJudgement } from '../checks/use-judgement.ts'
import { ConditionChecks, openConditions, withConditionChecks } from './condition-checks.tsx'
import { AnswerChoice } from './answer-choice.tsx'
import { draftKeyOf, useDraft } from './draft.ts'
import { FormField } from './form-field.tsx'
import { ItemAnswer } from './item-answer.tsx'
import { OpenFindings } from './open-findings.tsx'
import { itemDraftOf, pairFieldsOf, type PairForms } from './pair-answers.ts'
import { PairProposals } from './proposal.tsx'
import { ProcedureOrder } from './procedure-order.tsx'
import { answerOf, wordOf } from './rules.ts'
import { useSent } from './sent.ts'
import { toCompletion } from './to-completion.ts'
import { useCompletePair } from './use-complete.ts'

interface Props {
  task: InboxRow
  companion: Companion
  forms: PairForms
  dossier: Dossier
  next: string | null
  onDone: () => void
}

/** A department's opinion and its item: one answer and one text for both, unless the person sets them apart. */
export function PairForm({ task, companion, forms, dossier, next, onDone }: Props) {
  const { t } = useTranslation('task-forms')
  const named = useName()
  const opinion = useDraft(draftKeyOf(task))
  const own = useDraft(draftKeyOf(companion))
  const complete = useCompletePair(task.taskId)
  const sent = useSent(task)
  const judgement = useJudgement(task, dossier)
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const apartId = useId()

  const item = itemDraftOf(forms.item, own.draft, opinion.draft)
  const answer = answerOf(forms.opinion, opinion.draft)
  const itemAnswer = answerOf(forms.item, item)
  const fields = pairFieldsOf(forms, opinion.draft, item)
  const itemName = named(companion.subjectZh, companion.subjectEn)
  const complain = (missing: string[], field: string) =>
    tried && missing.includes(field) ? t(`missing.${field}`) : null

  const checked = (completion: TaskCompletion) => withConditionChecks(completion, dossier, opinion.draft)

  const send = () =>
    complete.mutate(
      {
        completion: checked(judgement.withJudgement(toCompletion(forms.opinion, opinion.draft))),
        companion: { taskId: companion.taskId, completion: checked(toCompletion(forms.item, item)) }
      },
      {
        onSuccess: () => {
          opinion.forget()
          own.forget()
          judgement.forget()
          const words = [
            t(`answers.${wordOf(forms.opinion)}.${answer?.outcome}`),
            t(`answers.${wordOf(forms.item)}.${itemAnswer?.outcome}`)
          ]
          sent([...new Set(words)].join('、'), [
            [forms.opinion, answer?.outcome],
            [forms.item, itemAnswer?.outcome]
          ])
          onDone()
        },
        onSettled: () => setAsking(false)
      }
    )
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (answer?.orders) return setAsking(true)
    const missing = fields.missing.shared.length + fields.missing.apart.length + judgement.open.length
    if (judgement.judging && openConditions(dossier, opinion.draft).length > 0) return
    if (complete.isPending || !answer || !itemAnswer || missing > 0) return
    if (itemAnswer.final) setAsking(true)
    else send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
  }
  const submitWords = answer ? t(`submits.${wordOf(forms.opinion)}.${answer.outcome}`) : t('submit')

  return (
    <>
      <form className="task-form" aria-label={t('pair.title')} onSubmit={submit} onKeyDown={onKeyDown}>
        <header className="task-form__head">
          <h2>{t(`titles.${wordOf(forms.opinion)}`)}</h2>
          {next && <span>{t('next', { project: next })}</span>}
        </header>
        <PairProposals forms={forms} dossier={dossier} item={companion} />
        <AnswerChoice
          form={forms.opinion}
          value={answer?.outcome ?? ''}
          problem={tried && !answer ? t('chooseAnswer') : null}
          onChange={(outcome) => opinion.change({ outcome })}
        />
        {judgement.judging && !answer?.orders && (
          <ConditionChecks dossier={dossier} draft={opinion.draft} tried={tried} onChange={opinion.change} />
        )}
        {answer?.orders && <p className="task-form__hint">{t('ordersProcedure')}</p>}
        {answer && !answer.orders && (
          <div className="task-form__fields">
            <ItemAnswer
              form={forms.item}
              name={itemName}
              value={itemAnswer?.outcome ?? ''}
              problem={tried && !itemAnswer ? t('pair.chooseForItem') : null}
              onChange={(outcome) => own.change({ outcome })}
            />
            {fields.shared.map((field) => (
              <FormField
                key={field}
                task={task}
                form={forms.opinion}
                field={field}
                draft={opinion.draft}
                dossier={dossier}
                optional={!fields.required.includes(field)}
                problem={complain(fields.missing.shared, field)}
                onChange={opinion.change}
              />
            ))}
            <label className="pair-apart" htmlFor={apartId}>
              <input
                id={apartId}
                type="checkbox"
                checked={own.draft.apart}
                onChange={(event) => own.change({ apart: event.target.checked })}
              />
              {t('pair.apart', { item: itemName })}
            </label>
            {fields.apart.map((field) => (
              <FormField
                key={`item ${field}`}
                task={task}
                form={forms.item}
                field={field}
                draft={item}
                dossier={dossier}
                optional={!answerOf(forms.item, item)?.required.includes(field)}
                problem={complain(fields.missing.apart, field)}
                onChange={own.change}
              />
            ))}
          </div>
        )}
        <footer className="task-form__foot">
          {tried && !answer?.orders && <OpenFindings findings={judgement.open} />}
          {complete.isError && <ErrorMessage error={complete.error} />}
          <div className="task-form__submit">
            <span>{opinion.draft.text || opinion.draft.outcome ? t('kept') : t('pair.both')}</span>
            <Button type="primary" htmlType="submit" loading={complete.isPending}>
              {submitWords} <kbd>Ctrl ↵</kbd>
            </Button>
          </div>
        </footer>
        {asking && !answer?.orders && (
          <ConfirmDialog
            title={t(`finals.${wordOf(forms.item)}.title`)}
            consequence={t(`finals.${wordOf(forms.item)}.consequence`, {
              name: itemName,
              project: task.projectNameZh
            })}
            action={t(`submits.${wordOf(forms.item)}.${itemAnswer?.outcome}`)}
            busy={complete.isPending}
            onConfirm={send}
            onClose={() => setAsking(false)}
          />
        )}
      </form>
      {asking && answer?.orders && (
        <ProcedureOrder
          task={task}
          dossier={dossier}
          onMade={opinion.forget}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
