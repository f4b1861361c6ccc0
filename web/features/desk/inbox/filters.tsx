import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listInboxChoices } from '../../../../server/inbox/schema.ts'
import { call } from '../../../api.ts'
import { useName } from '../../../components/data-name.ts'
import { ErrorMessage } from '../../../components/error-message.tsx'
import { Icon } from '../../../components/icon.tsx'
import { Loading } from '../../../components/loading.tsx'
import { PopoverButton } from '../../../components/popover-button.tsx'
import type { useDeskPlace } from './use-desk-place.ts'

type Place = ReturnType<typeof useDeskPlace>
const FILTERS = ['stage', 'item', 'signal'] as const
type Filter = (typeof FILTERS)[number]

interface Choice {
  value: string
  text: string
  rows: number
}

/** Each filter offers what the search and the other filters leave, with the number of rows. */
export function Filters({ place }: { place: Place }) {
  const { t } = useTranslation('inbox')
  const { view } = place.filter
  const chosen = FILTERS.filter((filter) => place.filter[filter])
  return (
    <div className="desk__filters" role="group" aria-label={t('filters.label')}>
      {FILTERS.filter((filter) => filter !== 'signal' || view !== 'done').map((filter) => (
        <FilterButton key={filter} filter={filter} place={place} />
      ))}
      {chosen.length > 0 && (
        <button
          type="button"
          className="link"
          onClick={() => place.go({ stage: null, item: null, signal: null })}
        >
          {t('filters.clear')}
        </button>
      )}
    </div>
  )
}

function FilterButton({ filter, place }: { filter: Filter; place: Place }) {
  const { t } = useTranslation('inbox')
  const chosen = place.filter[filter]
  const words = useFilterWords()
  const itemName = useItemName(place, filter === 'item' && chosen !== undefined)
  const title = t(`filters.${filter}`)
  const value = chosen && (itemName ?? words(filter, chosen))
  return (
    <PopoverButton
      className={chosen ? 'filter-pill desk-filter filter-pill--chosen' : 'filter-pill desk-filter'}
      name={chosen ? t('filters.chosen', { filter: title, value }) : title}
      label={
        <>
          <span title={value}>{value ?? title}</span>
          <Icon name="chevron" small />
        </>
      }
    >
      {(close) => (
        <Choices
          filter={filter}
          place={place}
          onChoose={(value) => {
            place.go({ [filter]: value })
            close()
          }}
        />
      )}
    </PopoverButton>
  )
}

interface ChoicesProps {
  filter: Filter
  place: Place
  onChoose: (value: string | null) => void
}

function Choices({ filter, place, onChoose }: ChoicesProps) {
  const { t } = useTranslation('inbox')
  const chosen = place.filter[filter]
  const words = useFilterWords()
  const named = useName()
  const read = useChoices(place)
  if (read.isPending) return <Loading />
  if (read.isError) return <ErrorMessage error={read.error} />

  const { stages, items, signals } = read.data
  const choices: Record<Filter, Choice[]> = {
    stage: stages.map(({ stage, rows }) => ({ value: stage, text: words('stage', stage), rows })),
    item: items.map(({ item, nameZh, nameEn, rows }) => ({ value: item, text: named(nameZh, nameEn), rows })),
    signal: signals.map(({ signal, rows }) => ({ value: signal, text: words('signal', signal), rows }))
  }
  return (
    <ul aria-label={t(`filters.${filter}`)}>
      <li>
        <button type="button" aria-pressed={!chosen} onClick={() => onChoose(null)}>
          <span>{t('filters.all')}</span>
        </button>
      </li>
      {choices[filter].map(({ value, text, rows }) => (
        <li key={value}>
          <button type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
            {filter === 'signal' && (
              <i className={`chip chip--${value} chip--row chip--alone`} aria-hidden="true" />
            )}
            <span>{text}</span>
            <b>{rows}</b>
          </button>
        </li>
      ))}
      {choices[filter].length === 0 && <li className="soft">{t('filters.nothing')}</li>}
    </ul>
  )
}

function useChoices(place: Place, enabled = true) {
  const { sort: _, ...asked } = place.filter
  return useQuery({
    queryKey: ['inbox', 'choices', asked],
    queryFn: () => call(listInboxChoices, { querystring: asked }),
    enabled
  })
}

/** How a chosen value is called where only its code is known: an item's name is its rows' own. */
function useFilterWords() {
  const { t } = useTranslation('inbox')
  return (filter: Filter, value: string): string =>
    filter === 'item' ? value : t(`filters.${filter}s.${value}`, { defaultValue: value })
}

/** Of the chosen item, which the address knows by its code. */
function useItemName(place: Place, asked: boolean): string | undefined {
  const named = useName()
  const choices = useChoices(place, asked)
  const item = choices.data?.items.find((one) => one.item === place.filter.item)
  return item && named(item.nameZh, item.nameEn)
}
