import { useState, type FormEvent } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { listDepartments, type OrgUnit } from '../../../server/directory/schema.ts'
import { createOrgUnit, editOrgUnit } from '../../../server/org-units/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { useRegions } from '../../components/use-regions.ts'

const FIELDS = ['nameZh', 'nameEn', 'address', 'telephone', 'hours'] as const

/** Department and region are chosen once: they make the candidate groups. */
export function OrgUnitForm({ unit, onClose }: { unit: OrgUnit | null; onClose: () => void }) {
  const { t } = useTranslation('admin')
  const named = useName()
  const queryClient = useQueryClient()
  const [details, setDetails] = useState(
    unit
      ? {
          nameZh: unit.nameZh,
          nameEn: unit.nameEn,
          address: unit.address,
          telephone: unit.telephone,
          hours: unit.hours
        }
      : { nameZh: '', nameEn: '', address: '', telephone: '', hours: '' }
  )
  const [department, setDepartment] = useState('')
  const [region, setRegion] = useState('')
  const departments = useQuery({ queryKey: ['departments'], queryFn: () => call(listDepartments, {}) })
  const regions = useRegions()
  const inLanguage = (one: { nameZh: string; nameEn: string }) => named(one.nameZh, one.nameEn)

  const save = useMutation({
    mutationFn: () =>
      unit
        ? call(editOrgUnit, { params: { orgUnitId: unit.id }, body: details })
        : call(createOrgUnit, { body: { ...details, department, region } }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['org-units'] })
      toast(t('saved'))
      onClose()
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }
  const complete = details.nameZh.trim() && details.nameEn.trim() && (unit || (department && region))

  return (
    <Dialog title={unit ? inLanguage(unit) : t('units.add')} onClose={onClose}>
      <form className="admin__form" onSubmit={submit}>
        {!unit && (
          <>
            <SelectField
              label={t('units.department')}
              value={department}
              none={t('choose')}
              options={(departments.data ?? []).map((one) => ({ value: one.code, text: inLanguage(one) }))}
              onChange={setDepartment}
            />
            <SelectField
              label={t('units.region')}
              value={region}
              none={t('choose')}
              options={regions.options}
              onChange={setRegion}
            />
          </>
        )}
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`units.${field}`)}
            value={details[field]}
            maxLength={200}
            onChange={(value) => setDetails({ ...details, [field]: value })}
          />
        ))}
        {save.isError && <ErrorMessage error={save.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!complete}>
            {t('common:save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
