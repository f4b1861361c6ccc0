import { useTranslation } from 'react-i18next'
import { useName } from '../../components/data-name.ts'
import { useDepartments, useStages } from '../../components/guide/use-guide.ts'

interface Props {
  stage: string
  department: string
  onChange: (name: 'stage' | 'department', value: string) => void
}

export function GuideFilters({ stage, department, onChange }: Props) {
  const { t } = useTranslation('guide')
  const named = useName()
  const stages = useStages()
  const departments = useDepartments()
  return (
    <div className="guide__filters">
      <label>
        <span>{t('stage')}</span>
        <select value={stage} onChange={(event) => onChange('stage', event.target.value)}>
          <option value="">{t('allStages')}</option>
          {stages.data?.map((one) => (
            <option key={one.code} value={one.code}>
              {named(one.nameZh, one.nameEn)}
            </option>
          ))}
          <option value="P">{t('anyTime')}</option>
        </select>
      </label>
      <label>
        <span>{t('department')}</span>
        <select value={department} onChange={(event) => onChange('department', event.target.value)}>
          <option value="">{t('allDepartments')}</option>
          {departments.data?.map((one) => (
            <option key={one.code} value={one.code}>
              {named(one.nameZh, one.nameEn)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
