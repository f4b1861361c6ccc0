import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '../../../server/projects/schema.ts'
import { useName } from '../../components/data-name.ts'
import { Icon } from '../../components/icon.tsx'
import { downloadPath } from '../../components/paper-viewer.tsx'
import { formatDay } from '../../dates.ts'

export function Results({ results }: { results: ProjectPage['results'] }) {
  const { t } = useTranslation('projects')
  const named = useName()
  if (results.length === 0) return null
  return (
    <section className="card" aria-labelledby="results">
      <div className="card__head">
        <h2 id="results">{t('results.title')}</h2>
      </div>
      <ul className="results">
        {results.map(
          ({ number, nameZh, nameEn, departmentZh, departmentEn, issuedOn, fileId, checkCode }) => (
            <li key={number}>
              <Icon name="seal" />
              <div>
                <b>{named(nameZh, nameEn)}</b>
                <p className="soft">
                  {number} · {named(departmentZh, departmentEn)} · {formatDay(issuedOn)} ·{' '}
                  <a href={`/check/${checkCode}`}>{t('results.check')}</a>
                </p>
              </div>
              <a className="results__get" href={downloadPath(fileId)} download>
                <Icon name="down" /> <span>{t('common:download')}</span>
                <span className="sr"> {named(nameZh, nameEn)}</span>
              </a>
            </li>
          )
        )}
      </ul>
    </section>
  )
}
