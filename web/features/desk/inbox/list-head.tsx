import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { INBOX_VIEWS } from '../../../../server/inbox/schema.ts'
import { Icon } from '../../../components/icon.tsx'
import { QuickSearch } from '../../../components/quick-search.tsx'
import { useReceived } from '../circulations/use-received.ts'
import { Filters } from './filters.tsx'
import { PopoverButton } from '../../../components/popover-button.tsx'
import type { useDeskPlace } from './use-desk-place.ts'
import { useInboxCounts } from './use-inbox.ts'

interface Props {
  place: ReturnType<typeof useDeskPlace>
  compact: boolean
  onCompact: (compact: boolean) => void
}

export function ListHead({ place, compact, onCompact }: Props) {
  const { t } = useTranslation('inbox')
  const counts = useInboxCounts(place.filter)
  const { view, sort } = place.filter
  const { circulations: received = [], unread = 0 } = useReceived().data?.pages[0] ?? {}

  return (
    <header className="desk__head">
      <h1 className="sr">{t('title')}</h1>
      <QuickSearch
        value={place.filter.q ?? ''}
        label={t('search')}
        onSearch={(q) => place.go({ q: q || null })}
      />
      <div className="desk__tabs">
        <nav className="desk__views" aria-label={t('viewsLabel')}>
          {INBOX_VIEWS.map((name) => (
            <Link
              key={name}
              to={place.addressOf({ view: name, task: null, ...(name === 'done' && { signal: null }) })}
              aria-current={name === view ? 'page' : undefined}
            >
              {t(`views.${name}`)} {counts.data && name !== 'done' && <b>{counts.data[name]}</b>}
            </Link>
          ))}
          {received.length > 0 && (
            <Link to="/circulations">
              {t('circulated')} {unread > 0 && <b>{unread}</b>}
            </Link>
          )}
        </nav>
        <PopoverButton className="desk__show" name={t('show')} label={<Icon name="menu" small />}>
          {() => (
            <ul aria-label={t('show')}>
              {view !== 'done' &&
                (['due', 'arrived'] as const).map((one) => (
                  <li key={one}>
                    <button
                      type="button"
                      aria-pressed={(sort ?? 'due') === one}
                      onClick={() => place.go({ sort: one === 'due' ? null : one })}
                    >
                      {t(`sorts.${one}`)}
                    </button>
                  </li>
                ))}
              {[false, true].map((one) => (
                <li key={String(one)}>
                  <button type="button" aria-pressed={compact === one} onClick={() => onCompact(one)}>
                    {t(one ? 'density.compact' : 'density.comfortable')}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </PopoverButton>
      </div>
      <Filters place={place} />
    </header>
  )
}
