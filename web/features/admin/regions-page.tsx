import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  changeRegionSettings,
  listRegionSettings,
  type SettingsOfRegion
} from '../../../server/region-settings/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { toast } from '../../components/toast.tsx'
import { OwnDays } from './own-days.tsx'
import { OwnFlows } from './own-flows.tsx'
import { SilentConsents } from './silent-consents.tsx'

const RECEIPT_DAYS = [1, 2, 3, 4, 5]
const WARNING_DAYS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const YELLOW_DAYS = [0, 1, 2, 3]
const ANSWER_DAYS = [...RECEIPT_DAYS, 6, 7, 8, 9, 10]
const LATE_DAYS = [5, 10, 15, 20, 30, 60]

/** What each region decides for itself: the days before the acceptance, and those of an answer. */
export function RegionsPage() {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const queryKey = ['region-settings']
  const settings = useQuery({ queryKey, queryFn: () => call(listRegionSettings, {}) })
  const change = useMutation({
    mutationFn: ({ region, nameZh: _zh, nameEn: _en, ...body }: SettingsOfRegion) =>
      call(changeRegionSettings, { params: { region }, body }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey })
      toast(t('saved'))
    }
  })

  return (
    <>
      <PageHeader title={t('pages.regions')} meta={t('regions.about')} />
      {settings.isPending && <Loading />}
      {settings.isError && <ErrorMessage error={settings.error} />}
      {change.isError && <ErrorMessage error={change.error} />}
      {settings.data && (
        <section className="card section">
          <table className="table table--list regions">
            <thead>
              <tr>
                <th scope="col">{t('regions.region')}</th>
                <th scope="col">{t('regions.departmentsCheck')}</th>
                <th scope="col">{t('regions.receiptDays')}</th>
                <th scope="col">{t('regions.answerDays')}</th>
                <th scope="col">{t('regions.lateDays')}</th>
                <th scope="col">{t('regions.delegation')}</th>
                <th scope="col">{t('regions.warningDays')}</th>
                <th scope="col">{t('regions.yellowDays')}</th>
              </tr>
            </thead>
            <tbody>
              {settings.data.map((one) => (
                <Region key={one.region} settings={one} onChange={change.mutate} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <OwnDays />
      <OwnFlows />
      <SilentConsents />
    </>
  )
}

function Region({
  settings,
  onChange
}: {
  settings: SettingsOfRegion
  onChange: (settings: SettingsOfRegion) => void
}) {
  const { t } = useTranslation('admin')
  const named = useName()
  const name = named(settings.nameZh, settings.nameEn)
  return (
    <tr>
      <td>
        {name} <code>{settings.region}</code>
      </td>
      <td data-label={t('regions.departmentsCheck')}>
        <SelectField
          label={`${t('regions.departmentsCheck')} ${name}`}
          quiet
          value={settings.departmentsCheck ? 'departments' : 'lead'}
          options={[
            { value: 'departments', text: t('regions.departments') },
            { value: 'lead', text: t('regions.lead') }
          ]}
          onChange={(value) => onChange({ ...settings, departmentsCheck: value === 'departments' })}
        />
      </td>
      <td data-label={t('regions.receiptDays')}>
        <SelectField
          label={`${t('regions.receiptDays')} ${name}`}
          quiet
          value={String(settings.receiptDays)}
          options={RECEIPT_DAYS.map((days) => ({
            value: String(days),
            text: t('regions.days', { count: days })
          }))}
          onChange={(value) => onChange({ ...settings, receiptDays: Number(value) })}
        />
      </td>
      <td data-label={t('regions.answerDays')}>
        <SelectField
          label={`${t('regions.answerDays')} ${name}`}
          quiet
          value={String(settings.answerDays)}
          options={ANSWER_DAYS.map((days) => ({
            value: String(days),
            text: t('regions.days', { count: days })
          }))}
          onChange={(value) => onChange({ ...settings, answerDays: Number(value) })}
        />
      </td>
      <td data-label={t('regions.lateDays')}>
        <SelectField
          label={`${t('regions.lateDays')} ${name}`}
          quiet
          value={String(settings.lateDays)}
          options={[...new Set([...LATE_DAYS, settings.lateDays])]
            .sort((a, b) => a - b)
            .map((days) => ({ value: String(days), text: t('regions.days', { count: days }) }))}
          onChange={(value) => onChange({ ...settings, lateDays: Number(value) })}
        />
      </td>
      <td data-label={t('regions.delegation')}>
        <SelectField
          label={`${t('regions.delegation')} ${name}`}
          quiet
          value={settings.delegateAcrossOffices ? 'region' : 'office'}
          options={[
            { value: 'office', text: t('regions.ownOffice') },
            { value: 'region', text: t('regions.allOffices') }
          ]}
          onChange={(value) => onChange({ ...settings, delegateAcrossOffices: value === 'region' })}
        />
      </td>
      <td data-label={t('regions.warningDays')}>
        <SelectField
          label={`${t('regions.warningDays')} ${name}`}
          quiet
          value={String(settings.warningDays)}
          options={WARNING_DAYS.map((days) => ({
            value: String(days),
            text: t('regions.left', { count: days })
          }))}
          onChange={(value) => {
            const warningDays = Number(value)
            onChange({ ...settings, warningDays, yellowDays: Math.min(settings.yellowDays, warningDays) })
          }}
        />
      </td>
      <td data-label={t('regions.yellowDays')}>
        <SelectField
          label={`${t('regions.yellowDays')} ${name}`}
          quiet
          value={String(settings.yellowDays)}
          options={YELLOW_DAYS.filter((days) => days <= settings.warningDays).map((days) => ({
            value: String(days),
            text: days ? t('regions.left', { count: days }) : t('regions.onTheDay')
          }))}
          onChange={(value) => onChange({ ...settings, yellowDays: Number(value) })}
        />
      </td>
    </tr>
  )
}
