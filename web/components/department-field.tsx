import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listDepartments } from '../../server/directory/schema.ts'
import { call } from '../api.ts'
import { useName } from './data-name.ts'
import { SelectField } from './select-field.tsx'

interface Props {
  label: string
  value: string
  hint?: string
  problem?: string | null
  onChange: (department: string) => void
}

/** One of the directory's departments. */
export function DepartmentField(props: Props) {
  const { t } = useTranslation('corrected-facts')
  const named = useName()
  const departments = useQuery({
    queryKey: ['departments'],
    queryFn: () => call(listDepartments, {}),
    staleTime: Infinity
  })
  return (
    <SelectField
      {...props}
      none={t('chooseFact')}
      options={(departments.data ?? []).map(({ code, nameZh, nameEn }) => ({
        value: code,
        text: named(nameZh, nameEn)
      }))}
    />
  )
}
