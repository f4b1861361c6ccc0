import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { OwnDays } from './own-days.tsx'
import { OwnFlows } from './own-flows.tsx'
import { OwnOpinions } from './own-opinions.tsx'
import { RegionRow, SETTINGS } from './region-row.tsx'
import { SilentConsents } from './silent-consents.tsx'

/** What each region decides for itself: the days before the acceptance, and those of an answer. */
export function RegionsPage() {
  const { t } = useTranslation('admin')
  const settings = useQuery(SETTINGS)

  return (
    <>
      <PageHeader title={t('pages.regions')} meta={t('regions.about')} />
      {settings.isPending && <Loading />}
      {settings.isError && <ErrorMessage error={settings.error} />}
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
                <RegionRow key={one.region} read={one} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <OwnDays />
      <OwnFlows />
      <OwnOpinions />
      <SilentConsents />
    </>
  )
}
