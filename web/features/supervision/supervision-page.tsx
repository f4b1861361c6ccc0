import { lazy, Suspense, useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { readSupervision, type Supervision } from '../../../server/supervision/schema.ts'
import { call } from '../../api.ts'
import { formatDayAndWeekday } from '../../dates.ts'
import { useName } from '../../components/data-name.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Icon } from '../../components/icon.tsx'
import { Loading } from '../../components/loading.tsx'
import { CityProgress } from '../../components/sample/city-progress.tsx'
import { useDocumentTitle } from '../../components/page-header.tsx'
import { AfterDecision } from './after-decision.tsx'
import { Departments } from './departments.tsx'
import { SignalTiles } from './signal-tiles.tsx'
import { Stations } from './stations.tsx'
import { Urgent } from './urgent.tsx'
import { UnreadPapers } from './unread-papers.tsx'
import { useWall } from './use-wall.ts'
import './supervision.css'

const Months = lazy(async () => ({ default: (await import('./months.tsx')).Months }))

/** Legal signals change at midnight without anybody's doing. */
const EVERY_MS = 60_000

/** Read only: how everything stands, where it breaks first, and what parallel handling saves. */
export function SupervisionPage() {
  const { t } = useTranslation('supervision')
  useDocumentTitle(t('title'))
  const board = useQuery({
    queryKey: ['supervision'],
    queryFn: () => call(readSupervision, {}),
    refetchInterval: EVERY_MS
  })
  const wall = useWall()
  const { onWall, toggle } = wall
  useEffect(() => {
    document.documentElement.classList.toggle('wall', onWall)
    return () => document.documentElement.classList.remove('wall')
  }, [onWall])

  return (
    <div className="supervision">
      <header className="supervision__head">
        <h1>{t('title')}</h1>
        {board.data && <Where board={board.data} />}
        <span className="supervision__grow" />
        {board.data && <Stations stations={board.data.stations} />}
        <span className="supervision__grow" />
        <Link to="/supervision/report">{t('report')}</Link>
        <Button
          className="supervision__button"
          icon={<Icon name="print" small />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
        <Button className="supervision__button" onClick={toggle}>
          {t(onWall ? 'leaveWall' : 'wall')} <kbd aria-hidden="true">f</kbd>
        </Button>
      </header>
      <CityProgress making />
      {board.isPending && <Loading />}
      {board.isError && <ErrorMessage error={board.error} />}
      {board.data && <Shown board={board.data} />}
    </div>
  )
}

function Where({ board: { regions, today } }: { board: Supervision }) {
  const { t } = useTranslation('supervision')
  const named = useName()
  return (
    <p className="soft">
      {regions === null
        ? t('wholeCity')
        : regions.map(({ nameZh, nameEn }) => named(nameZh, nameEn)).join('、')}{' '}
      · {formatDayAndWeekday(today)}
    </p>
  )
}

function Shown({ board }: { board: Supervision }) {
  const { t } = useTranslation('supervision')
  const concluded = board.months.some(({ stages }) => stages > 0)
  return (
    <>
      <SignalTiles trend={board.trend} />
      <div className="supervision__middle">
        <Departments departments={board.departments} />
        <Urgent urgent={board.urgent} total={board.urgentTotal} />
      </div>
      <AfterDecision />
      <UnreadPapers />
      <section className="card supervision__card" aria-label={t('months')}>
        {concluded ? (
          <Suspense fallback={<Loading />}>
            <Months months={board.months} />
          </Suspense>
        ) : (
          <EmptyState title={t('noneConcluded')}>{t('noneConcludedWhy')}</EmptyState>
        )}
      </section>
      <p className="soft small">{t('about')}</p>
    </>
  )
}
