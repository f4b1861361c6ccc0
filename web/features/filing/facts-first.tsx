import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '../../components/empty-state.tsx'
import { useFilingPaths } from './steps.ts'

/** Before the facts are complete nobody knows the items, and so not the papers either. */
export function FactsFirst({ projectId }: { projectId: string }) {
  const { t } = useTranslation('filing')
  const { stepPath } = useFilingPaths(projectId)
  return (
    <section className="card filing__main">
      <EmptyState
        title={t('items.none')}
        action={
          <Link className="button button--primary" to={stepPath('facts')}>
            {t('items.toFacts')}
          </Link>
        }
      >
        {t('items.noneWhy')}
      </EmptyState>
    </section>
  )
}
