import { useEffect, useRef, useState } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { BOARD_FILTERS, type Board } from '../../../server/board/schema.ts'
import { useName } from '../../components/data-name.ts'
import { Icon } from '../../components/icon.tsx'
import { isTyping } from './is-typing.ts'
import type { BoardPlace } from './use-board-place.ts'

interface Props {
  board: Board | undefined
  place: BoardPlace
  go: (change: Record<string, string | null>) => void
  /** the project that 一个项目 opens */
  chosen: string | null
}

const SEARCH_AFTER_MS = 300

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
        {stage && (
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
              className={`filter filter--${filter}`}
              aria-pressed={place.filter === filter}
              disabled={!board?.counts[filter] && place.filter !== filter}
              onClick={() => go({ filter: place.filter === filter ? null : filter, rows: null })}
            >
              {t(`filter.${filter}`)} <b>{board?.counts[filter] ?? 0}</b>
            </button>
          ))}
        </div>
        <Search value={place.q} onSearch={(q) => go({ q: q || null, rows: null })} />
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

function Search({ value, onSearch }: { value: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation('board')
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  const search = useRef(onSearch)
  useEffect(() => {
    search.current = onSearch
  })
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => search.current(text.trim()), SEARCH_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text, value])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event)) return
      event.preventDefault()
      input.current?.focus()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <label className="board__search">
      <Icon name="find" small />
      <input
        ref={input}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </label>
  )
}
