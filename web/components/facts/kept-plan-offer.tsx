import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { factsOf, usePlanAnswers } from './plan-answers.ts'
import './kept-plan.css'

/** Leads back to the answers from before, wherever registering has led to. */
export function KeptPlanOffer() {
  const { t } = useTranslation('plan')
  if (Object.keys(factsOf(usePlanAnswers().typed)).length === 0) return null
  return (
    <p className="kept-plan" role="note">
      {t('keptOffer')} <Link to="/projects/new">{t('newWithAnswers')}</Link>
    </p>
  )
}
