import { useEffect } from 'react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import {
  listNotifications,
  markNotificationsRead,
  type Notification
} from '../../../server/notifications/schema.ts'
import { call } from '../../api.ts'
import { formatDay, formatInstant } from '../../dates.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { Moment } from '../../components/moment.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { isStaff, useUser } from '../../session.tsx'
import './notifications.css'

/** Opening the page is reading: what was new stays marked until one comes back. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications')
  const queryClient = useQueryClient()
  const list = useInfiniteQuery({
    queryKey: ['notifications'],
    queryFn: ({ pageParam }) => call(listNotifications, { querystring: { cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined
  })
  const { mutate: markRead } = useMutation({
    mutationFn: (upTo: number) => call(markNotificationsRead, { body: { upTo } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['notifications-unread'] })
  })
  const entries = list.data?.pages.flatMap(({ notifications }) => notifications) ?? []
  const newest = list.data?.pages[0]?.unread ? Math.max(...entries.map(({ id }) => id)) : null
  useEffect(() => {
    if (newest !== null) markRead(newest)
  }, [newest, markRead])

  return (
    <div className="wrap">
      <PageHeader title={t('title')} />
      {list.isPending && <Loading />}
      {list.isError && <ErrorMessage error={list.error} />}
      {list.isSuccess && entries.length === 0 && (
        <div className="card notifications">
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        </div>
      )}
      {entries.length > 0 && (
        <ul className="card notifications">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </div>
  )
}

/** Whose own words are read with them. */
const TOLD: string[] = [
  'line-left-out',
  'urged',
  'meeting-convened',
  'meeting-changed',
  'meeting-cancelled',
  'delegated',
  'transferred',
  'circulated',
  'countersign-asked'
]

function Entry({ entry }: { entry: Notification }) {
  const { t } = useTranslation('notifications')
  const { kind, content, businessKey, projectId, createdAt, readAt } = entry
  const project = entry.projectNameZh ?? businessKey
  // Officers have no project pages: they read the dossier.
  const user = useUser()
  const officer = user !== null && isStaff(user)
  const place = placeOf(entry, officer)
  const words = {
    ...content,
    ...(typeof content.day === 'string' && { day: formatDay(content.day) }),
    project
  }
  const told = t(`kinds.${kind}`, { ...words, defaultValue: t('kinds.other', { project }) })
  const { paper } = content
  const sentence = typeof paper === 'string' && paper ? t('withPaper', { told, paper }) : told

  return (
    <li className={readAt ? undefined : 'unread'}>
      {!readAt && <span className="sr">{t('unread')}</span>}
      {place ? <Link to={place}>{sentence}</Link> : sentence}
      {officer && typeof content.text === 'string' && content.text && TOLD.includes(kind) && (
        <p className="small">
          {[
            content.by,
            typeof content.startsAt === 'string' && formatInstant(content.startsAt),
            content.place
          ]
            .filter(Boolean)
            .join(' · ')}
          {'：'}
          {content.text}
        </p>
      )}
      <span className="soft small">
        {projectId !== null && `${businessKey} · `}
        <Moment at={createdAt} />
      </span>
    </li>
  )
}

/** Where one sees what it is about; null when nowhere. */
function placeOf({ kind, projectId, businessKey }: Notification, officer: boolean): string | null {
  if (kind.startsWith('question-')) return officer ? '/questions' : '/my-questions'
  if (kind.startsWith('delegat')) return '/account#delegations'
  if (projectId === null) return null
  if (kind === 'answer-wanted') return `/board/${encodeURIComponent(businessKey)}`
  return officer ? `/dossiers/${encodeURIComponent(businessKey)}` : `/projects/${projectId}`
}
