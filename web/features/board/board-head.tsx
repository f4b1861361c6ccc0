import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { BOARD_FILTERS, type Board } from '../../../server/board/schema.ts'
import { useName } from '../../components/data-name.ts'
import { Icon } from '../../components/icon.tsx'
import { QuickSearch } from '../../components/quick-search.tsx'
import type { BoardPlace } from './use-board-place.ts'
import './board-head.css'

interface Props {
  board: Board | undefined
  place: BoardPlace
  go: (change: Record<string, string | null>) => void
  /** the project that 一个项目 opens */
  chosen: string | null
}

/** Which stage, which projects; the chips say how many cells stand how, and filter by it. */
export function BoardHead({ board, place, go, chosen }: Props) {
  const { t } = useTranslation('board')
  const named = useName()
  const stage = board?.stages.find((one) => one.stage === place.stage)

  return (
    <header className="board__head">
      <div className="board__top">
        <h1>{stage ? named(stage.nameZh, stage.nameEn) : t('title')}</h1>
        <nav className="seg" aria-label={t('stages')}>
          {board?.stages.map((one) => (
            <button
              key={one.stage}
              type="button"
              aria-pressed={one.stage === place.stage}
              onClick={() => go({ stage: one.stage, open: null, filter: null, rows: null })}
            >
              {named(one.nameZh, one.nameEn)} {one.running > 0 && <b>{one.running}</b>}
            </button>
          ))}
        </nav>
        {stage?.leadZh && stage.leadEn && (
          <span className="soft small">{t('lead', { name: named(stage.leadZh, stage.leadEn) })}</span>
        )}
        <span className="board__grow" />
        <nav className="seg" aria-label={t('scope')}>
          <button type="button" aria-pressed="true">
            {t('all', { count: board?.total ?? 0 })}
          </button>
          {chosen && (
            <Link to={`/board/${encodeURIComponent(chosen)}`} title={t('oneWhy')}>
              {t('one')}
            </Link>
          )}
        </nav>
        <Button icon={<Icon name="print" small />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <div className="board__sub">
        <div role="group" aria-label={t('filters')} className="board__filters">
          {BOARD_FILTERS.map((filter) => (
            <button
              key={filter}
              type="button"
              className={`filter-pill filter filter--${filter}`}
              aria-pressed={place.filter === filter}
              disabled={!board?.counts[filter] && place.filter !== filter}
              onClick={() => go({ filter: place.filter === filter ? null : filter, rows: null })}
            >
              {t(`filter.${filter}`)} <b>{board?.counts[filter] ?? 0}</b>
            </button>
          ))}
        </div>
        <QuickSearch value={place.q} label={t('search')} onSearch={(q) => go({ q: q || null, rows: null })} />
        <p className="board__keys" aria-hidden="true">
          <span>
            <kbd>←</kbd>
            <kbd>→</kbd>
            <kbd>↑</kbd>
            <kbd>↓</kbd> {t('keys.move')}
          </span>
          <span>
            <kbd>u</kbd> {t('keys.urge')}
          </span>
          <span>
            <kbd>m</kbd> {t('keys.meeting')}
          </span>
          <span>
            <kbd>↵</kbd> {t('keys.open')}
          </span>
        </p>
      </div>
    </header>
  )
}
