import { lazy, Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxRow } from '../../../../server/inbox/schema.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Loading } from '../../../components/loading.tsx'

/** The list is drawn without waiting for what shows a case; both are fetched at once. */
const loading = import('../cases/task-case.tsx')
const TaskCase = lazy(async () => ({ default: (await loading).TaskCase }))

interface Props {
  taskId: string | null
  next: string | null
  place: ReactNode
  back: ReactNode
  onClaimed: (row: InboxRow) => void
  onDone: (taskId: string) => void
}

/** Beside the list: the chosen task; what is done has no form any more. */
export function OpenCase({ taskId, next, place, back, onClaimed, onDone }: Props) {
  const { t } = useTranslation('inbox')
  if (!taskId)
    return (
      <section className="desk__nothing" aria-label={t('caseLabel')}>
        <EmptyState title={t('choose.title')}>{t('choose.how')}</EmptyState>
      </section>
    )
  return (
    <Suspense fallback={<Loading />}>
      <TaskCase
        key={taskId}
        taskId={taskId}
        next={next}
        place={place}
        back={back}
        onClaimed={onClaimed}
        onDone={onDone}
      />
    </Suspense>
  )
}
