import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { stepPath } from './steps.ts'

/** Before the facts are complete nobody knows the items, and so not the papers either. */
export function FactsFirst({ projectId }: { projectId: string }) {
  const { t } = useTranslation('filing')
  return (
    <p className="lead">
      {t('items.none')} <Link to={stepPath(projectId, 'facts')}>{t('items.toFacts')}</Link>
    </p>
  )
}
