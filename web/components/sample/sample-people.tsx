import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SamplePerson } from '../../../server/sample-city/schema.ts'
import { useName } from '../data-name.ts'
import { TextField } from '../text-field.tsx'
import './sample-people.css'

interface Props {
  people: SamplePerson[]
  /** Username of who is just being signed in. */
  busy: string | null
  onChoose: (person: SamplePerson) => void
}

const CITY = '360500'
/** Applicants that are seen at once. */
const SHOWN = 2
const OFFICERS: readonly string[] = ['handler', 'head']
/** Departments that are seen at once: those of the story, which come first. */
const OFFICES = 7

/** People as buttons, the city's first; the counties fold. */
export function SamplePeople({ people, busy, onChoose }: Props) {
  const { t } = useTranslation('sample')
  const named = useName()
  const [wanted, setWanted] = useState('')
  const of = (...roles: string[]) =>
    people.filter(({ role, region }) => roles.includes(role) && (region ?? CITY) === CITY)
  const officers = of(...OFFICERS)
  const offices = [...new Map(officers.map((person) => [person.department, person])).values()]
  const counties = [
    ...new Map(
      people.filter(({ region }) => region && region !== CITY).map((one) => [one.region, one])
    ).values()
  ]
  const buttons = (some: SamplePerson[], about: (person: SamplePerson) => string) => (
    <div className="people__row">
      {some.map((person) => (
        <button
          key={person.username}
          type="button"
          className="person"
          disabled={busy !== null}
          aria-busy={busy === person.username}
          onClick={() => onChoose(person)}
        >
          <b>{person.name}</b> <span>{about(person)}</span>
        </button>
      ))}
    </div>
  )
  const investors = of('applicant')
  const organisation = (person: SamplePerson) => person.organisation ?? t('roles.applicant')
  const role = ({ role: held }: SamplePerson) => t(`roles.${held}`)
  const office = (person: SamplePerson) => named(person.departmentZh ?? '', person.departmentEn ?? '')

  const where = (person: SamplePerson) =>
    [named(person.regionZh ?? '', person.regionEn ?? ''), office(person), role(person), person.organisation]
      .filter(Boolean)
      .join(' · ')
  const officesOf = (some: SamplePerson[]) =>
    some.map((one) => (
      <div key={one.department} className="people__office">
        <span>{office(one)}</span>
        {buttons(
          officers.filter(({ department }) => department === one.department),
          role
        )}
      </div>
    ))
  const search = (
    <TextField label={t('search')} value={wanted} onChange={setWanted} maxLength={50} autoComplete="off" />
  )
  const word = wanted.trim().toLowerCase()
  if (word) {
    const found = people.filter((person) =>
      `${person.name} ${person.username} ${where(person)}`.toLowerCase().includes(word)
    )
    return (
      <div className="people">
        {search}
        {found.length > 0 ? buttons(found, where) : <p role="status">{t('nobody')}</p>}
      </div>
    )
  }

  return (
    <div className="people">
      {search}
      <h3>{t('groups.applicants')}</h3>
      {buttons(investors.slice(0, SHOWN), organisation)}
      {investors.length > SHOWN && (
        <details>
          <summary>{t('groups.moreApplicants')}</summary>
          {buttons(investors.slice(SHOWN), organisation)}
        </details>
      )}
      <h3>{t('groups.lead')}</h3>
      {buttons(of('lead'), office)}
      <h3>{t('groups.departments')}</h3>
      {officesOf(offices.slice(0, OFFICES))}
      {offices.length > OFFICES && (
        <details>
          <summary>{t('groups.moreDepartments', { count: offices.length - OFFICES })}</summary>
          {officesOf(offices.slice(OFFICES))}
        </details>
      )}
      <h3>{t('groups.others')}</h3>
      {buttons(of('window', 'supervisor', 'designer', 'administrator'), role)}
      {counties.map(({ region, regionZh, regionEn }) => (
        <details key={region}>
          <summary>{t('groups.county', { region: named(regionZh ?? '', regionEn ?? '') })}</summary>
          {buttons(
            people.filter((person) => person.region === region),
            (person) => `${office(person)} · ${role(person)}`
          )}
        </details>
      ))}
    </div>
  )
}
