import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listOrganisations } from '../../../server/organisations/schema.ts'
import { call } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { KeptPlanOffer } from '../../components/facts/kept-plan-offer.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { AddOrganisation } from './add-organisation.tsx'
import { OrganisationCard } from './organisation-card.tsx'
import './organisations.css'

/** For whom I act, with whom, and whom I invite. */
export function OrganisationsPage() {
  const { t } = useTranslation('organisations')
  const organisations = useQuery({
    queryKey: ['organisations'],
    queryFn: () => call(listOrganisations, {})
  })

  return (
    <div className="wrap">
      <PageHeader title={t('title')} />
      <KeptPlanOffer />
      <p className="lead">{t('lead')}</p>
      {organisations.isPending && <Loading />}
      {organisations.isError && <ErrorMessage error={organisations.error} />}
      <div className="stack organisations">
        {organisations.data?.organisations.length === 0 && <EmptyState title={t('none')} />}
        {organisations.data?.organisations.map((organisation) => (
          <OrganisationCard key={organisation.id} organisation={organisation} />
        ))}
        <AddOrganisation />
      </div>
    </div>
  )
}
