import { useId } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { listDepartments } from '../../../../../server/directory/schema.ts'
import { call } from '../../../../api.ts'
import type { Draft } from './draft.ts'

interface Props {
  draft: Draft
  problem: string | null
  onChange: (part: Partial<Draft>) => void
}

/** The competent organ may be one outside the directory, a ministry say: names are offered, any may be written. */
export function CompetentField({ draft, problem, onChange }: Props) {
  const { t } = useTranslation('task-forms')
  const id = useId()
  const departments = useQuery({
    queryKey: ['departments'],
    queryFn: () => call(listDepartments, {}),
    staleTime: Infinity
  })
  return (
    <div className="field">
      <label htmlFor={id}>{t('fields.competentDepartment')}</label>
      <Input
        id={id}
        list={`${id}-names`}
        value={draft.competentDepartment}
        status={problem ? 'error' : undefined}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => onChange({ competentDepartment: event.target.value })}
      />
      <datalist id={`${id}-names`}>
        {departments.data?.map(({ code, nameZh }) => (
          <option key={code} value={nameZh} />
        ))}
      </datalist>
      {problem && <p className="field__problem">{problem}</p>}
    </div>
  )
}
