import { useTranslation } from 'react-i18next'

export function LandingPage() {
  const { t } = useTranslation()
  return <h1>{t('brandLong')}</h1>
}
