import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import { AFTER_THE_APPLICANTS_DAY, TEXT_MAX_LENGTH } from '../../../../../server/tasks/schema.ts'
import { ApiError } from '../../../../api.ts'
import { TextField } from '../../../../components/text-field.tsx'
import { draftKeyOf, useDraft } from './draft.ts'

const MISSING = 'OVERDUE_REASON_MISSING'

interface Asked {
  /** What goes along with the body of whatever form is submitted. */
  reason: { overdueReason?: string }
  /** Throws the refusal of the server before it is asked, while the reason is missing. */
  check: () => void
  /** The server found it over, as at midnight. */
  refused: (error: unknown) => void
  sent: () => void
}

const OverdueContext = createContext<Asked | null>(null)

/** Undefined outside a task: nothing is over there. */
export const useOverdueReason = () => useContext(OverdueContext)

/** Over its limit: why, before the next act (rules §2.6). Stands above whichever form the task has. */
export function OverdueReason({ task, children }: { task: InboxRow; children: ReactNode }) {
  const { t } = useTranslation('task-forms')
  const { draft, change, forget } = useDraft(`${draftKeyOf(task)}.overdue`)
  const [found, setFound] = useState(false)
  const [tried, setTried] = useState(false)
  const caseIsOver = task.signal === 'red' && !AFTER_THE_APPLICANTS_DAY.includes(task.form)
  const over = found || caseIsOver || task.node?.signal === 'red'
  const reason = draft.text.trim()
  const asked = useMemo(
    (): Asked => ({
      reason: over && reason ? { overdueReason: reason } : {},
      check: () => {
        if (!over || reason) return
        setTried(true)
        throw new ApiError(422, { code: MISSING, message: '' })
      },
      refused: (error) => {
        if (!(error instanceof ApiError) || error.code !== MISSING) return
        setFound(true)
        setTried(true)
      },
      sent: forget
    }),
    [over, reason, forget]
  )

  return (
    <OverdueContext value={asked}>
      {over && (
        <div className="overdue-reason">
          <TextField
            label={t(caseIsOver || !task.node ? 'overdue.case' : 'overdue.step')}
            hint={t('overdue.hint')}
            value={draft.text}
            maxLength={TEXT_MAX_LENGTH}
            problem={tried && !reason ? t('overdue.missing') : null}
            onChange={(text) => change({ text })}
          />
        </div>
      )}
      {children}
    </OverdueContext>
  )
}
