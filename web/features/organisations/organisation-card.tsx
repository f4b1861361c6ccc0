import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listMembers, type Organisation } from '../../../server/organisations/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { Invitations } from './invitations.tsx'
import { MemberRow } from './member-row.tsx'

export function OrganisationCard({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations')
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
