import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxRow } from '../../../../server/inbox/schema.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorMessage } from '../../../components/error-message.tsx'
import { Loading } from '../../../components/loading.tsx'
import type { RowGroup } from './group-rows.ts'
import { openedTasks } from './opened-tasks.ts'
import { TaskRow } from './task-row.tsx'
import type { useDeskPlace } from './use-desk-place.ts'
import type { useInbox } from './use-inbox.ts'

interface Props {
  inbox: ReturnType<typeof useInbox>
  groups: { group: RowGroup | null; rows: InboxRow[] }[]
  place: ReturnType<typeof useDeskPlace>
  selected: string | null
}

export function TaskList({ inbox, groups, place, selected }: Props) {
  const { t } = useTranslation('inbox')
  const { view, q, stage, item, signal } = place.filter
  const nothing = q ? 'search' : stage || item || signal ? 'filtered' : view

  if (inbox.isPending) return <Loading />
  if (inbox.isError && inbox.rows.length === 0)
    return (
      <ErrorMessage error={inbox.error}>
        <button type="button" className="link" onClick={() => void inbox.refetch()}>
          {t('common:retry')}
        </button>
      </ErrorMessage>
    )

  return (
    <div className="desk__rows" role="region" aria-label={t(`views.${view}`)}>
      {inbox.newRows > 0 && inbox.rows.length > 0 && (
        <button type="button" className="desk__fresh" onClick={inbox.showNew}>
          {t('newRows', { count: inbox.newRows })}
        </button>
      )}
      {inbox.rows.length === 0 && (
        <EmptyState title={t(`empty.${nothing}`, { q })}>{t(`empty.${nothing}Why`)}</EmptyState>
      )}
      {groups.map(({ group, rows }) => (
        <section key={group ?? 'all'}>
          {group && (
            <h2 className="desk__group">
              {t(`groups.${group}`)} <span>{rows.length}</span>
            </h2>
          )}
          <ul>
            {rows.map((row) => (
              <TaskRow
                key={row.taskId}
                row={row}
                to={place.addressOf({ task: row.taskId })}
                selected={row.taskId === selected}
                opened={row.taskId === selected || openedTasks.has(row.taskId)}
                gone={inbox.gone.has(row.taskId)}
              />
            ))}
          </ul>
        </section>
      ))}
      {inbox.hasNextPage && <More inbox={inbox} />}
      <p className="sr" role="status">
        {inbox.newRows > 0 ? t('newRows', { count: inbox.newRows }) : ''}
      </p>
    </div>
  )
}

/** Coming near the end fetches the next rows; the button is for those who do not scroll. */
function More({ inbox }: { inbox: Props['inbox'] }) {
  const { t } = useTranslation('inbox')
  const end = useRef<HTMLButtonElement>(null)
  const { fetchNextPage, isFetchingNextPage, isFetchNextPageError } = inbox

  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
      },
      { rootMargin: '600px' }
    )
    observer.observe(end.current!)
    return () => observer.disconnect()
  }, [fetchNextPage, isFetchingNextPage, isFetchNextPageError])

  return (
    <button ref={end} type="button" className="link desk__more" onClick={() => void fetchNextPage()}>
      {isFetchingNextPage ? t('common:loading') : t('more')}
    </button>
  )
}
