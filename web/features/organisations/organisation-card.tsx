import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listMembers, type Organisation } from '../../../server/organisations/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { EditOrganisation } from './edit-organisation.tsx'
import { Invitations } from './invitations.tsx'
import { MemberRow } from './member-row.tsx'

export function OrganisationCard({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations')
  const [editing, setEditing] = useState(false)
  const { address, email, servicePhone, electronicService } = organisation
  const served = t(electronicService ? 'common:service.electronic' : 'common:service.paper')
  const details = [served, address, email, servicePhone].filter(Boolean)
  const members = useQuery({
    queryKey: ['organisations', organisation.id, 'members'],
    queryFn: () => call(listMembers, { params: { organisationId: organisation.id } })
  })

  return (
    <section className="card" aria-label={organisation.name}>
      <div className="card__head">
        <h2>{organisation.name}</h2>
        <span className="small soft">{organisation.creditCode}</span>
      </div>
      <div className="card__body">
        {editing ? (
          <EditOrganisation organisation={organisation} onClose={() => setEditing(false)} />
        ) : (
          <p className="organisation__details">
            {details.length > 0 && <span>{details.join(' · ')}</span>}
            <button type="button" className="link" onClick={() => setEditing(true)}>
              {t('edit')}
            </button>
          </p>
        )}
        <h3>{t('colleagues')}</h3>
        {members.isPending && <Loading />}
        {members.isError && <ErrorMessage error={members.error} />}
        <ul className="members">
          {members.data?.members.map((member) => (
            <MemberRow key={member.personId} organisation={organisation} member={member} />
          ))}
        </ul>
        <Invitations organisation={organisation} />
      </div>
    </section>
  )
}
