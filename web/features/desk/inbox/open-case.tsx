import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxRow } from '../../../../server/inbox/schema.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { DossierCase } from '../cases/dossier-case.tsx'
import { TaskCase } from '../cases/task-case.tsx'

interface Props {
  /** The chosen row, when it is in the list. */
  row: InboxRow | undefined
  taskId: string | null
  next: string | null
  back: ReactNode
  onClaimed: (row: InboxRow) => void
  onDone: (taskId: string) => void
}

/** Beside the list: the chosen task; what is done has no form any more. */
export function OpenCase({ row, taskId, next, back, onClaimed, onDone }: Props) {
  const { t } = useTranslation('inbox')
  if (!taskId)
    return (
      <section className="desk__nothing" aria-label={t('caseLabel')}>
        <EmptyState title={t('choose.title')}>{t('choose.how')}</EmptyState>
      </section>
    )
  if (row?.doneAt) return <DossierCase key={taskId} number={row.businessKey} back={back} />
  return (
    <TaskCase key={taskId} taskId={taskId} next={next} back={back} onClaimed={onClaimed} onDone={onDone} />
  )
}
