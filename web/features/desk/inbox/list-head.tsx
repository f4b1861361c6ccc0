import { useEffect, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { INBOX_VIEWS } from '../../../../server/inbox/schema.ts'
import { Icon } from '../../../components/icon.tsx'
import type { useDeskPlace } from './use-desk-place.ts'
import { useInboxCounts } from './use-inbox.ts'

/** Long enough to finish a word. */
const SEARCH_AFTER_MS = 250

interface Props {
  place: ReturnType<typeof useDeskPlace>
  search: RefObject<HTMLInputElement | null>
  compact: boolean
  onCompact: (compact: boolean) => void
}

export function ListHead({ place, search, compact, onCompact }: Props) {
  const { t } = useTranslation('inbox')
  const counts = useInboxCounts(place.filter.q)
  const { view, sort } = place.filter

  return (
    <header className="desk__head">
      <h1 className="sr">{t('title')}</h1>
      <Search place={place} input={search} />
      <nav className="desk__views" aria-label={t('viewsLabel')}>
        {INBOX_VIEWS.map((name) => (
          <Link
            key={name}
            to={place.addressOf({ view: name, task: null })}
            aria-current={name === view ? 'page' : undefined}
          >
            {t(`views.${name}`)} {counts.data && name !== 'done' && <b>{counts.data[name]}</b>}
          </Link>
        ))}
      </nav>
      <div className="desk__options">
        <button
          type="button"
          className="link"
          disabled={view === 'done'}
          onClick={() => place.go({ sort: sort === 'due' ? 'arrived' : null })}
        >
          {t(view === 'done' ? 'sorts.done' : `sorts.${sort ?? 'due'}`)}
        </button>
        <button
          type="button"
          className="link desk__density"
          aria-pressed={compact}
          onClick={() => onCompact(!compact)}
        >
          {t(compact ? 'density.compact' : 'density.comfortable')}
        </button>
      </div>
    </header>
  )
}

function Search({ place, input }: { place: Props['place']; input: Props['search'] }) {
  const { t } = useTranslation('inbox')
  const current = place.filter.q ?? ''
  const [typed, setTyped] = useState(current)
  const { go } = place

  useEffect(() => {
    if (typed.trim() === current) return
    const timer = setTimeout(() => go({ q: typed.trim() || null }), SEARCH_AFTER_MS)
    return () => clearTimeout(timer)
    // `go` is new at each render; the timer must not start again for that.
  }, [typed, current])

  return (
    <div className="desk__search">
      <Icon name="find" small />
      <input
        ref={input}
        type="search"
        value={typed}
        maxLength={100}
        placeholder={t('search')}
        aria-label={t('search')}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <kbd>/</kbd>
    </div>
  )
}
