import { useId, useState, type KeyboardEvent } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { searchColleagues, type Colleague } from '../../../server/colleagues/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../data-name.ts'
import './colleagues.css'

interface Props {
  label: string
  chosen: Colleague[]
  onChange: (chosen: Colleague[]) => void
  /** Their order means something: it is shown. */
  ordered?: boolean
  problem?: string | null
}

/** Persons and offices by name: typed, chosen from the list with mouse or arrows, taken away one by one. */
export function ColleagueSearch({ label, chosen, onChange, ordered = false, problem }: Props) {
  const { t } = useTranslation('colleagues')
  const id = useId()
  const [word, setWord] = useState('')
  const [active, setActive] = useState(0)
  const nameOf = useColleagueName()
  const q = word.trim()
  const search = useQuery({
    queryKey: ['colleagues', q],
    enabled: q !== '',
    queryFn: () => call(searchColleagues, { querystring: { q } }),
    placeholderData: keepPreviousData
  })
  const found = q ? (search.data ?? []).filter(({ key }) => !chosen.some((one) => one.key === key)) : []
  const take = (one: Colleague | undefined) => {
    if (!one) return
    onChange([...chosen, one])
    setWord('')
    setActive(0)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Enter' && q) take(found[active])
    else if (event.key === 'Escape' && q) setWord('')
    else if (event.key === 'Backspace' && !word && chosen.length) onChange(chosen.slice(0, -1))
    else return
    event.preventDefault()
  }

  return (
    <div className="field colleagues">
      <label htmlFor={id}>{label}</label>
      {chosen.length > 0 && (
        <ul className={ordered ? 'colleagues__chosen colleagues__chosen--ordered' : 'colleagues__chosen'}>
          {chosen.map((one, index) => (
            <li key={one.key}>
              {ordered && <b>{index + 1}</b>} {nameOf(one)}
              <button
                type="button"
                aria-label={t('remove', { name: nameOf(one) })}
                onClick={() => onChange(chosen.filter(({ key }) => key !== one.key))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        className="colleagues__input"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        aria-invalid={problem ? true : undefined}
        autoComplete="off"
        maxLength={50}
        placeholder={t('example')}
        value={word}
        onChange={(event) => {
          setWord(event.target.value)
          setActive(0)
        }}
        onKeyDown={press}
      />
      {/* A list of nothing is no list to a reader. */}
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={found.length === 0}
        className="colleagues__list"
      >
        {found.map((one, index) => (
          <li
            key={one.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onMouseEnter={() => setActive(index)}
            onClick={() => take(one)}
          >
            {nameOf(one)}
            {one.officeZh === null && <span className="soft"> {t('office')}</span>}
          </li>
        ))}
      </ul>
      {q !== '' && search.isSuccess && !search.isPlaceholderData && found.length === 0 && (
        <p className="field__hint" role="status">
          {t('none')}
        </p>
      )}
      {problem && <p className="field__problem">{problem}</p>}
    </div>
  )
}

/** 吴建明 · 市生态环境局; an office by its name. */
export function useColleagueName() {
  const named = useName()
  return ({ nameZh, nameEn, officeZh, officeEn }: Omit<Colleague, 'key'>) =>
    [named(nameZh, nameEn), officeZh && named(officeZh, officeEn)].filter(Boolean).join(' · ')
}
