import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import {
  changeRegionSettings,
  listRegionSettings,
  type RegionSettings,
  type SettingsOfRegion
} from '../../../server/region-settings/schema.ts'
import { ApiError, call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { toast } from '../../components/toast.tsx'

export const SETTINGS = {
  queryKey: ['region-settings'],
  queryFn: () => call(listRegionSettings, {})
}

const COLUMNS = 8
const RECEIPT_DAYS = [1, 2, 3, 4, 5]
const WARNING_DAYS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const YELLOW_DAYS = [0, 1, 2, 3]
const ANSWER_DAYS = [...RECEIPT_DAYS, 6, 7, 8, 9, 10]
const LATE_DAYS = [5, 10, 15, 20, 30, 60]

const isChanged = (error: Error) => error instanceof ApiError && error.code === 'SETTINGS_CHANGED'

/** A choice is saved at once. Where another administrator was quicker it stays on the row, until one decides. */
export function RegionRow({ read }: { read: SettingsOfRegion }) {
  const { t } = useTranslation('admin')
  const named = useName()
  const queryClient = useQueryClient()
  const name = named(read.nameZh, read.nameEn)
  const { region } = read
  const readAnew = () => queryClient.fetchQuery({ ...SETTINGS, staleTime: 0 })
  const save = useMutation({
    mutationFn: async ({ change, anew = false }: { change: Partial<RegionSettings>; anew?: boolean }) => {
      const now = anew ? (await readAnew()).find((one) => one.region === region) : read
      return call(changeRegionSettings, {
        params: { region },
        body: { ...change, after: (now ?? read).version }
      })
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: SETTINGS.queryKey })
      toast(t('saved'))
    }
  })
  const chosen = save.isPending || save.isError ? save.variables.change : {}
  const settings = { ...read, ...chosen }
  const decide = (change: Partial<RegionSettings>) => save.mutate({ change: { ...chosen, ...change } })

  return (
    <>
      <tr>
        <td>
          {name} <code>{settings.region}</code>
        </td>
        <Choice
          title={t('regions.departmentsCheck')}
          of={name}
          value={settings.departmentsCheck ? 'departments' : 'lead'}
          options={[
            { value: 'departments', text: t('regions.departments') },
            { value: 'lead', text: t('regions.lead') }
          ]}
          onChange={(value) => decide({ departmentsCheck: value === 'departments' })}
        />
        <Choice
          title={t('regions.receiptDays')}
          of={name}
          value={String(settings.receiptDays)}
          options={RECEIPT_DAYS.map((days) => ({
            value: String(days),
            text: t('regions.days', { count: days })
          }))}
          onChange={(value) => decide({ receiptDays: Number(value) })}
        />
        <Choice
          title={t('regions.answerDays')}
          of={name}
          value={String(settings.answerDays)}
          options={ANSWER_DAYS.map((days) => ({
            value: String(days),
            text: t('regions.days', { count: days })
          }))}
          onChange={(value) => decide({ answerDays: Number(value) })}
        />
        <Choice
          title={t('regions.lateDays')}
          of={name}
          value={String(settings.lateDays)}
          options={[...new Set([...LATE_DAYS, settings.lateDays])]
            .sort((a, b) => a - b)
            .map((days) => ({ value: String(days), text: t('regions.days', { count: days }) }))}
          onChange={(value) => decide({ lateDays: Number(value) })}
        />
        <Choice
          title={t('regions.delegation')}
          of={name}
          value={settings.delegateAcrossOffices ? 'region' : 'office'}
          options={[
            { value: 'office', text: t('regions.ownOffice') },
            { value: 'region', text: t('regions.allOffices') }
          ]}
          onChange={(value) => decide({ delegateAcrossOffices: value === 'region' })}
        />
        <Choice
          title={t('regions.warningDays')}
          of={name}
          value={String(settings.warningDays)}
          options={WARNING_DAYS.map((days) => ({
            value: String(days),
            text: t('regions.left', { count: days })
          }))}
          onChange={(value) => {
            const warningDays = Number(value)
            decide({ warningDays, yellowDays: Math.min(settings.yellowDays, warningDays) })
          }}
        />
        <Choice
          title={t('regions.yellowDays')}
          of={name}
          value={String(settings.yellowDays)}
          options={YELLOW_DAYS.filter((days) => days <= settings.warningDays).map((days) => ({
            value: String(days),
            text: days ? t('regions.left', { count: days }) : t('regions.onTheDay')
          }))}
          onChange={(value) => decide({ yellowDays: Number(value) })}
        />
      </tr>
      {save.isError && (
        <tr>
          <td colSpan={COLUMNS}>
            <ErrorMessage error={save.error}>
              <Button onClick={() => void readAnew().then(save.reset)}>{t('regions.readAnew')}</Button>{' '}
              {isChanged(save.error) && (
                <Button onClick={() => save.mutate({ ...save.variables, anew: true })}>
                  {t('regions.saveMine')}
                </Button>
              )}
            </ErrorMessage>
          </td>
        </tr>
      )}
    </>
  )
}

interface ChoiceProps extends Omit<ComponentProps<typeof SelectField>, 'label' | 'quiet'> {
  title: string
  of: string
}

/** A cell of the row; on a phone its title stands beside it. */
function Choice({ title, of, ...field }: ChoiceProps) {
  return (
    <td data-label={title}>
      <SelectField label={`${title} ${of}`} quiet {...field} />
    </td>
  )
}
