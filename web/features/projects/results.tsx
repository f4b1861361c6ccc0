import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '../../../server/projects/schema.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Icon } from '../../components/icon.tsx'
import { downloadPath } from '../../components/paper-viewer.tsx'
import { formatDay } from '../../dates.ts'
import { groupByStage } from './group-by-stage.ts'
import { ResultValidity } from './result-validity.tsx'
import { StageFolds } from './stage-folds.tsx'

type Result = ProjectPage['results'][number]

/** Of all stages; those before the newest are folded. */
export function Results({ page }: { page: ProjectPage }) {
  const { t } = useTranslation('projects')
  const { results } = page
  const all = useMutation({
    mutationFn: async () => {
      const { downloadAll } = await import('../../components/download-all.ts')
      const files = results.map(({ number, nameZh, fileId }) => ({
        name: `${nameZh} ${number}.pdf`,
        path: downloadPath(fileId)
      }))
      await downloadAll(`${page.project.nameZh} ${t('results.title')}.zip`, files)
    }
  })
  if (results.length === 0) return null
  return (
    <section className="card" aria-labelledby="results">
      <div className="card__head">
        <h2 id="results">{t('results.title')}</h2>
        {results.length > 1 && (
          <button type="button" className="link small" disabled={all.isPending} onClick={() => all.mutate()}>
            {t(all.isPending ? 'results.packing' : 'results.all', { count: results.length })}
          </button>
        )}
      </div>
      {all.isError && <ErrorMessage error={all.error} />}
      <StageFolds groups={groupByStage(page, results, ({ caseNumber }) => caseNumber)} newestOpen>
        {(those) => <ResultList results={those} />}
      </StageFolds>
    </section>
  )
}

function ResultList({ results }: { results: Result[] }) {
  const { t } = useTranslation('projects')
  const named = useName()
  return (
    <ul className="results">
      {results.map((result) => {
        const { number, nameZh, nameEn, departmentZh, departmentEn, issuedOn, fileId, checkCode } = result
        return (
          <li key={number}>
            <Icon name="seal" />
            <div>
              <b>{named(nameZh, nameEn)}</b>
              <p className="soft">
                {number} · {named(departmentZh, departmentEn)} · {formatDay(issuedOn)} ·{' '}
                <a href={`/check/${checkCode}`}>{t('results.check')}</a>
              </p>
              <ResultValidity result={result} />
            </div>
            <a className="results__get" href={downloadPath(fileId)} download>
              <Icon name="down" /> <span>{t('common:download')}</span>
              <span className="sr"> {named(nameZh, nameEn)}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
