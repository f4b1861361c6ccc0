import { useTranslation } from 'react-i18next'
import { ChoiceField } from './choice-field.tsx'

/** Where an organisation agrees to be served; the day that a notice reaches it is the day from which its limits run. */
export function ServiceChoice({
  electronic,
  onChange
}: {
  electronic: boolean
  onChange: (electronic: boolean) => void
}) {
  const { t } = useTranslation()
  return (
    <ChoiceField
      label={t('service.label')}
      value={electronic ? 'electronic' : 'paper'}
      options={[
        { value: 'electronic', text: t('service.electronic'), hint: t('service.electronicHint') },
        { value: 'paper', text: t('service.paper'), hint: t('service.paperHint') }
      ]}
      onChange={(value) => onChange(value === 'electronic')}
    />
  )
}
