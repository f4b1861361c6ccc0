import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { DayLines } from './day-lines.tsx'
import { Dispute } from './dispute.tsx'
import { useProjectBoard } from './use-project-board.ts'
import './row-panel.css'

/** An open row: the departments by day, and the way out of a disagreement. */
export function RowPanel({ number, convening }: { number: string; convening: boolean }) {
  const { t } = useTranslation('board')
  const { data, isPending, error } = useProjectBoard(number)
  if (isPending) return <Loading />
  if (error) return <ErrorMessage error={error} />
  return (
    <div className={`board__card${data.disagreement ? ' board__card--two' : ''}`}>
      <section aria-label={t('byDay')}>
        <DayLines board={data} />
        <p className="board__links">
          <Link to={`/board/${encodeURIComponent(number)}`}>{t('openBoard')}</Link>
          <Link to={`/dossiers/${encodeURIComponent(number)}`}>{t('openCase')}</Link>
        </p>
      </section>
      {data.disagreement && <Dispute board={data} disagreement={data.disagreement} convening={convening} />}
    </div>
  )
}
