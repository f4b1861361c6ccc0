import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { readPerson } from '../../../server/people/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { Moment } from '../../components/moment.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { EndAccount } from './end-account.tsx'
import { PasswordLink } from './password-link.tsx'
import { PersonDetails } from './person-details.tsx'
import { PersonRoles } from './person-roles.tsx'

export function PersonPage() {
  const { t } = useTranslation('admin')
  const { personId } = useParams() as { personId: string }
  const read = useQuery({
    queryKey: ['people', personId],
    queryFn: () => call(readPerson, { params: { personId } })
  })
  if (read.isPending) return <Loading />
  if (!read.data) return <ErrorMessage error={read.error} />

  const person = read.data
  return (
    <>
      <PageHeader
        title={person.name}
        trail={[{ to: '/admin/people', text: t('pages.people') }]}
        meta={
          <>
            <code>{person.username}</code>
            <span>{t(`statuses.${person.status}`)}</span>
            <span>
              {t('people.since')} <Moment at={person.createdAt} />
            </span>
          </>
        }
      />
      <div className="admin__cards">
        <PersonDetails key={person.id} person={person} />
        <PersonRoles person={person} />
        {person.status === 'active' && (
          <>
            <PasswordLink person={person} />
            <EndAccount person={person} />
          </>
        )}
      </div>
    </>
  )
}
