import { useTranslation } from 'react-i18next'
import type { Supervision } from '../../../server/supervision/schema.ts'
import { useName } from '../../components/data-name.ts'
import { EmptyState } from '../../components/empty-state.tsx'

const SIGNALS = ['red', 'yellow', 'warning', 'paused'] as const

export function Departments({ departments }: Pick<Supervision, 'departments'>) {
  const { t } = useTranslation('supervision')
  const named = useName()
  return (
    <section className="card supervision__card" aria-label={t('departments')}>
      <h2>
        {t('departments')} <span>{t('departmentsOrder')}</span>
      </h2>
      {departments.length === 0 ? (
        <EmptyState title={t('noDepartments')}>{t('noDepartmentsWhy')}</EmptyState>
      ) : (
        <div className="supervision__scroll">
          <table className="figures figures--departments">
            <thead>
              <tr>
                <th scope="col">{t('department')}</th>
                {SIGNALS.map((signal) => (
                  <th key={signal} scope="col">
                    {t(`columns.${signal}`)}
                  </th>
                ))}
                <th scope="col" className="figures__number">
                  {t('columns.open')}
                </th>
                <th scope="col" className="figures__number">
                  {t('columns.onTime')}
                </th>
              </tr>
            </thead>
            <tbody>
              {departments.map((row) => (
                <tr key={row.department}>
                  <th scope="row">{named(row.nameZh, row.nameEn)}</th>
                  {SIGNALS.map((signal) => (
                    <td key={signal}>
                      {row[signal] > 0 ? (
                        <b>
                          <i className={`glyph glyph--${signal}`} aria-hidden="true" />
                          {row[signal]}
                        </b>
                      ) : (
                        <span className="soft">
                          <span aria-hidden="true">—</span>
                          <span className="sr">0</span>
                        </span>
                      )}
                    </td>
                  ))}
                  <td className="figures__number">{row.open}</td>
                  <td
                    className="figures__number"
                    title={t('onTimeOf', { ended: row.ended, onTime: row.onTime })}
                  >
                    {row.ended > 0
                      ? t('percent', { count: Math.floor((100 * row.onTime) / row.ended) })
                      : '—'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
