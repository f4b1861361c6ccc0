import { useTranslation } from 'react-i18next'
import type { Spread } from '../../../server/report/schema.ts'

interface Props {
  title: string
  about: string
  /** Heads of the first two columns: whose days, and of how many. */
  name: string
  count: string
  rows: { key: string; name: string; spread: Spread }[]
}

export function SpreadTable({ title, about, name, count, rows }: Props) {
  const { t } = useTranslation('report')
  const figures = [
    { head: count, of: (spread: Spread) => spread.count },
    { head: t('median'), of: (spread: Spread) => spread.median },
    { head: t('ninth'), of: (spread: Spread) => spread.ninth },
    { head: t('most'), of: (spread: Spread) => spread.most },
    { head: t('own'), of: (spread: Spread) => spread.own },
    { head: t('province'), of: (spread: Spread) => spread.province },
    { head: t('promised'), of: (spread: Spread) => spread.promised },
    { head: t('sequential'), of: (spread: Spread) => spread.sequential }
  ]
  return (
    <section className="card section" aria-label={title}>
      <div className="report__heading">
        <h2>{title}</h2>
        <p className="soft small">{about}</p>
      </div>
      <table className="table table--list">
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {figures.map(({ head }) => (
              <th key={head} scope="col" className="table__number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>{row.name}</td>
              {figures.map(({ head, of }) => (
                <td key={head} className="table__number" data-label={head}>
                  {of(row.spread)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
