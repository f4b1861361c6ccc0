import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import {
  listCalendarYears,
  readCalendarYear,
  type CalendarYear
} from '../../../server/calendar/notices/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { Moment } from '../../components/moment.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { today } from '../../dates.ts'
import { NoticeImport } from './calendar/notice-import.tsx'
import { YearMonths } from './calendar/year-months.tsx'
import './calendar/calendar.css'

/** Which days count: the years with a notice, one of them month by month, and the import of the next. */
export function CalendarPage() {
  const { t } = useTranslation('calendar')
  const [search, setSearch] = useSearchParams()
  const years = useQuery({ queryKey: ['calendar-years'], queryFn: () => call(listCalendarYears, {}) })
  const chosen = Number(search.get('year')) || Number(today().slice(0, 4))
  const [importing, setImporting] = useState(false)

  return (
    <>
      <PageHeader title={t('title')} meta={t('about')} />
      {years.isPending && <Loading />}
      {years.isError && <ErrorMessage error={years.error} />}
      {years.data && (
        <div className="calendar">
          <nav className="calendar__years" aria-label={t('years')}>
            {years.data.map((one) => (
              <button
                key={one.year}
                type="button"
                aria-current={one.year === chosen}
                onClick={() => setSearch({ year: String(one.year) }, { replace: true })}
              >
                <b>{one.year}</b>
                <span>{t(one.notice ? 'noticed' : 'assumed')}</span>
              </button>
            ))}
          </nav>
          <div>
            <NoticeImport
              open={importing}
              onOpen={setImporting}
              onApplied={(year) => setSearch({ year: String(year) }, { replace: true })}
            />
            <Year year={chosen} about={years.data.find(({ year }) => year === chosen)} />
          </div>
        </div>
      )}
    </>
  )
}

function Year({ year, about }: { year: number; about: CalendarYear | undefined }) {
  const { t } = useTranslation('calendar')
  const days = useQuery({
    queryKey: ['calendar-years', year],
    queryFn: () => call(readCalendarYear, { params: { year } })
  })
  return (
    <section className="card" aria-label={String(year)}>
      <div className="card__head">
        <h2>{year}</h2>
      </div>
      <div className="card__body">
        {about?.notice ? (
          <p className="soft">
            {about.notice}
            {about.source && about.importedAt ? (
              <>
                {' · '}
                {t('importedBy', { person: about.importedBy ?? '', source: about.source })}{' '}
                <Moment at={about.importedAt} />
              </>
            ) : (
              ` · ${t('shipped')}`
            )}
          </p>
        ) : (
          <p className="calendar__assumed">
            {t('assumedWhy')} {Boolean(about?.provisional) && t('provisional', { count: about!.provisional })}
          </p>
        )}
        {days.isPending && <Loading />}
        {days.isError && <ErrorMessage error={days.error} />}
        {days.data && <YearMonths days={days.data.days} />}
      </div>
    </section>
  )
}
