import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readUnreadPapers } from '../../../server/supervision/schema.ts'
import { call } from '../../api.ts'
import { LateCard } from './late-card.tsx'

/** Papers whose day counts although nobody read them, and those that wait to be signed for. */
export function UnreadPapers() {
  const { t } = useTranslation('supervision')
  const unread = useQuery({ queryKey: ['supervision', 'papers'], queryFn: () => call(readUnreadPapers, {}) })
  if (!unread.data?.total) return null
  return (
    <LateCard
      title={t('unread', { count: unread.data.total })}
      order={t('unreadWhy')}
      heads={[t('paper'), t('sender'), t('since')]}
      rows={unread.data.papers.map(
        ({ id, title, number, businessKey, office, projectNameZh, method, since }) => ({
          id,
          number: businessKey,
          projectNameZh,
          what: (
            <p className="soft small" lang="zh-CN">
              {title} {number}
            </p>
          ),
          who: office,
          why: t(`unreadStates.${method}`),
          day: since
        })
      )}
    />
  )
}
