import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Received } from '../../../../server/circulations/schema.ts'
import { useName } from '../../../components/data-name.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorMessage } from '../../../components/error-message.tsx'
import { Loading } from '../../../components/loading.tsx'
import { Moment } from '../../../components/moment.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { useReceived } from './use-received.ts'
import './circulations.css'

/** 待办 → 传阅: what others showed me; 已阅 is said on the case itself. */
export function CirculationsPage() {
  const { t } = useTranslation('sharing')
  const received = useReceived()
  const rows = received.data?.pages.flatMap(({ circulations }) => circulations) ?? []
  return (
    <div className="wrap">
      <PageHeader title={t('circulate.name')} trail={[{ to: '/inbox', text: t('common:nav.inbox') }]} />
      {received.isPending && <Loading />}
      {received.isError && <ErrorMessage error={received.error} />}
      {received.isSuccess && rows.length === 0 && (
        <EmptyState title={t('circulate.none')}>{t('circulate.noneWhy')}</EmptyState>
      )}
      {rows.length > 0 && (
        <ul className="card section circulations">
          {rows.map((one) => (
            <Row key={one.id} one={one} />
          ))}
        </ul>
      )}
      {received.hasNextPage && (
        <Button loading={received.isFetchingNextPage} onClick={() => void received.fetchNextPage()}>
          {t('circulate.more')}
        </Button>
      )}
    </div>
  )
}

function Row({ one }: { one: Received }) {
  const { t } = useTranslation('sharing')
  const named = useName()
  const { number, projectNameZh, subjectZh, subjectEn, by, text, sentAt, readAt } = one
  return (
    <li className={readAt ? undefined : 'circulations__unread'}>
      <p>
        <Link to={`/dossiers/${encodeURIComponent(number)}`}>
          {projectNameZh} · {named(subjectZh, subjectEn)}
        </Link>{' '}
        <span className="soft">{t(readAt ? 'circulate.wasRead' : 'circulate.unread')}</span>
      </p>
      <p className="soft">
        {by} · <Moment at={sentAt} />
        {text && `：${text}`}
      </p>
    </li>
  )
}
