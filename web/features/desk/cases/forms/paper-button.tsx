import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../components/icon.tsx'
import { type Decided, TaskPaper } from '../../../../components/task-paper.tsx'
import type { Draft } from './draft.ts'
import type { StaffForm } from './rules.ts'

const WITH_PAPER: readonly StaffForm[] = [
  'yimen:decide',
  'yimen:record',
  'yimen:review',
  'yimen:sign-opinion'
]

const OUTCOMES: Partial<Record<string, Decided['outcome']>> = {
  grant: 'grant',
  refuse: 'refuse',
  'propose-grant': 'grant',
  'propose-refuse': 'refuse'
}

/** The very paper that goes out, with what is chosen and typed at this moment. */
export function PaperButton({ form, taskId, draft }: { form: StaffForm; taskId: string; draft: Draft }) {
  const { t } = useTranslation()
  const [decided, setDecided] = useState<Decided | null>(null)
  if (!WITH_PAPER.includes(form)) return null

  const outcome = OUTCOMES[draft.outcome]
  const show = () => {
    // A handler's words for a grant are the head's to read; the paper says what the head writes.
    const own = form === 'yimen:review' && outcome !== 'refuse' ? null : draft
    const text = own?.text.trim()
    const legalBasis = own?.legalBasis.trim()
    setDecided({ outcome, ...(text && { text }), ...(legalBasis && { legalBasis }) })
  }
  return (
    <>
      <button type="button" className="link" onClick={show}>
        <Icon name="paper" small /> {t('taskPaper.preview')}
      </button>
      {decided && <TaskPaper taskId={taskId} decided={decided} onClose={() => setDecided(null)} />}
    </>
  )
}
