import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { toast } from '../../../../components/toast.tsx'
import { useDraft } from './draft.ts'
import { PaperMark } from './paper-mark.tsx'
import { useComplete } from './use-complete.ts'
import './check-papers.css'

interface Props {
  task: InboxRow
  dossier: Dossier
  next: string | null
  onDone: () => void
}

/** A department's look at its own papers: complete unless said otherwise, one submit for all. */
export function CheckPapersForm({ task, dossier, next, onDone }: Props) {
  const { t } = useTranslation('task-forms')
  const { draft, change, forget } = useDraft(task.taskId)
  const complete = useComplete(task.taskId)
  const [tried, setTried] = useState(false)
  const check = dossier.paperChecks.find(({ candidateGroup }) => candidateGroup === task.group)
  const slots = dossier.slots.filter(({ material }) => check?.materials.includes(material))
  const { lines } = draft
  const others = lines.flatMap((line, index) => (line.material ? [] : [{ ...line, index }]))
  const silent = lines.some(({ what }) => !what.trim())

  const edit = (at: number, what: string) =>
    change({ lines: lines.map((line, index) => (index === at ? { ...line, what } : line)) })
  const remove = (at: number) => change({ lines: lines.filter((_, index) => index !== at) })

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (complete.isPending || silent) return
    const form = 'yimen:check-papers'
    complete.mutate(
      lines.length
        ? {
            form,
            outcome: 'missing',
            lines: lines.map(({ material, what }) => ({ material: material || null, what: what.trim() }))
          }
        : { form, outcome: 'complete' },
      {
        onSuccess: () => {
          forget()
          toast(
            t('checkPapers.sent', {
              project: task.projectNameZh,
              answer: lines.length
                ? t('checkPapers.missing', { count: lines.length })
                : t('checkPapers.allComplete')
            })
          )
          onDone()
        }
      }
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
  }

  return (
    <form className="task-form" aria-label={t('checkPapers.title')} onSubmit={submit} onKeyDown={onKeyDown}>
      <header className="task-form__head">
        <h2>{t('checkPapers.title')}</h2>
        <span>{next ? t('next', { project: next }) : t('checkPapers.why')}</span>
      </header>
      <ul className="check-papers">
        {slots.map((slot) => {
          const at = lines.findIndex(({ material }) => material === slot.material)
          return (
            <PaperMark
              key={slot.material}
              slot={slot}
              what={at < 0 ? null : lines[at]!.what}
              tried={tried}
              onMissing={() => change({ lines: [...lines, { material: slot.material, what: '' }] })}
              onComplete={() => remove(at)}
              onChange={(what) => edit(at, what)}
            />
          )
        })}
        {others.map(({ what, index }, position) => (
          <li key={index} className="check-papers__other">
            <TextField
              label={t('checkPapers.other', { number: position + 1 })}
              value={what}
              maxLength={1000}
              problem={tried && !what.trim() ? t('checkPapers.sayWhat') : null}
              onChange={(text) => edit(index, text)}
            />
            <button
              type="button"
              className="link"
              aria-label={t('checkPapers.removeOther', { number: position + 1 })}
              onClick={() => remove(index)}
            >
              {t('common:remove')}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="link task-form__phrase"
        onClick={() => change({ lines: [...lines, { material: '', what: '' }] })}
      >
        {t('checkPapers.addOther')}
      </button>
      <footer className="task-form__foot">
        {complete.isError && <ErrorMessage error={complete.error} />}
        <div className="task-form__submit">
          <span>{lines.length ? t('kept') : ''}</span>
          <Button type="primary" htmlType="submit" loading={complete.isPending}>
            {lines.length
              ? t('checkPapers.submitMissing', { count: lines.length })
              : t('checkPapers.submitComplete')}{' '}
            <kbd>Ctrl ↵</kbd>
          </Button>
        </div>
      </footer>
    </form>
  )
}
