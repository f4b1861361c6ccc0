import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { formatDay } from '../../dates.ts'

export interface Late {
  id: string
  /** Of the filing or the case whose dossier is opened. */
  number: string
  projectNameZh: string
  what: ReactNode
  who: string
  why: string
  day: string
}

/** What waits too long, a row each, with the way to its dossier. */
export function LateCard({
  title,
  order,
  heads,
  rows
}: {
  title: string
  /** How the rows are chosen and ordered. */
  order: string
  heads: [what: string, who: string, day: string]
  rows: Late[]
}) {
  return (
    <section className="card supervision__card" aria-label={title}>
      <h2>
        {title} <span>{order}</span>
      </h2>
      <div className="supervision__scroll" role="region" aria-label={order} tabIndex={0}>
        <table className="figures figures--urgent">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, number, projectNameZh, what, who, why, day }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/dossiers/${encodeURIComponent(number)}`}>{projectNameZh}</Link>
                  {what}
                </th>
                <td>{who}</td>
                <td className="nowrap">
                  {why}
                  <p className="soft small">{formatDay(day)}</p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
