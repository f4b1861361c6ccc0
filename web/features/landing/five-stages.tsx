import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listDepartments } from '../../../server/directory/schema.ts'
import { listStages } from '../../../server/items/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { TwoWays } from './two-ways.tsx'

/** The longest that each stage may take for any mix of items (rules of the domain 2.7). */
const MOST_DAYS: Record<string, number> = { S1: 8, S2: 8, S3: 8, S4: 5, S5: 7 }
/** Parallel items drawn between two stations: a picture, not a count. */
const STRANDS = [4, 2, 4, 4, 5]
const STEP = 150
const Y = 60

export function FiveStages() {
  const { t } = useTranslation('landing')
  const named = useName()
  const stages = useQuery({ queryKey: ['stages'], queryFn: () => call(listStages, {}), staleTime: 600_000 })
  const departments = useQuery({
    queryKey: ['departments'],
    queryFn: () => call(listDepartments, {}),
    staleTime: 600_000
  })
  const nameOf = (one: { nameZh: string; nameEn: string }) => named(one.nameZh, one.nameEn)

  return (
    <section className="landing__section" aria-labelledby="five">
      <div className="landing__head">
        <h2 id="five">{t('five')}</h2>
        <span className="soft">{t('fiveText')}</span>
      </div>
      <div className="card five">
        <svg viewBox={`0 0 ${STEP * 5 + 40} 120`} aria-hidden="true" className="five__river">
          {STRANDS.flatMap((count, index) =>
            Array.from({ length: count }, (_, strand) => {
              const x = 20 + index * STEP
              const y = Y + (strand - (count - 1) / 2) * 20
              return (
                <path
                  key={`${index}-${strand}`}
                  className="five__strand"
                  d={`M${x} ${Y}h12C${x + 36} ${Y} ${x + 32} ${y} ${x + 52} ${y}H${x + STEP - 52}C${x + STEP - 32} ${y} ${x + STEP - 36} ${Y} ${x + STEP - 12} ${Y}h12`}
                />
              )
            })
          )}
          {STRANDS.map((_, index) => (
            <g key={index}>
              <circle className="five__station" cx={20 + index * STEP} cy={Y} r="13" />
              <text className="five__number" x={20 + index * STEP} y={Y + 5}>
                {index + 1}
              </text>
            </g>
          ))}
          <circle className="five__end" cx={20 + 5 * STEP} cy={Y} r="13" />
          <path className="five__tick" d={`M${14 + 5 * STEP} ${Y}l4.5 4.5 8-9`} />
        </svg>
        <ol className="five__stages">
          {stages.data?.map((stage) => {
            const lead = departments.data?.find(({ code }) => code === stage.lead)
            return (
              <li key={stage.code}>
                <Link to={`/guide?stage=${stage.code}`}>
                  <b>{nameOf(stage)}</b>
                  <span>{t('atMost', { count: MOST_DAYS[stage.code] ?? 0 })}</span>
                  {lead && <span>{t('leads', { department: nameOf(lead) })}</span>}
                </Link>
              </li>
            )
          })}
        </ol>
        <TwoWays days={Object.values(MOST_DAYS).reduce((sum, days) => sum + days, 0)} />
      </div>
    </section>
  )
}
