import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ROLES, type Role } from '../../../server/roles/schema.ts'
import { listPeople } from '../../../server/people/schema.ts'
import { call } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { AllDelegations } from './all-delegations.tsx'
import { NewPerson } from './new-person.tsx'
import { useRoleWords } from './role-words.ts'

export function PeoplePage() {
  const { t } = useTranslation('admin')
  const roleWords = useRoleWords()
  const [search, setSearch] = useState('')
  const [role, setRole] = useState<Role | ''>('')
  const [adding, setAdding] = useState(false)
  const filter = { search: search.trim() || undefined, role: role || undefined }
  const people = useInfiniteQuery({
    queryKey: ['people', filter],
    queryFn: ({ pageParam }) => call(listPeople, { querystring: { ...filter, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before
  })
  const rows = people.data?.pages.flatMap((page) => page.people) ?? []

  return (
    <>
      <PageHeader
        title={t('pages.people')}
        actions={
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('people.add')}
          </Button>
        }
      />
      <div className="admin__filter">
        <TextField label={t('people.search')} value={search} onChange={setSearch} />
        <SelectField
          label={t('role')}
          value={role}
          none={t('people.anyRole')}
          options={ROLES.map((value) => ({ value, text: t(`roles.${value}`) }))}
          onChange={setRole}
        />
      </div>
      {people.isError && <ErrorMessage error={people.error} />}
      {people.isPending && <Loading />}
      {people.isSuccess && rows.length === 0 && (
        <EmptyState title={t('people.none')}>{t('people.noneWhy')}</EmptyState>
      )}
      {rows.length > 0 && (
        <section className="card section">
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('people.name')}</th>
                <th scope="col">{t('common:username')}</th>
                <th scope="col">{t('role')}</th>
                <th scope="col">{t('people.status')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((person) => (
                <tr key={person.id}>
                  <td>
                    <Link to={`/admin/people/${person.id}`}>{person.name}</Link>
                  </td>
                  <td>
                    <code>{person.username}</code>
                  </td>
                  <td>
                    {person.roles.map((held) => (
                      <div key={roleWords(held)}>{roleWords(held)}</div>
                    ))}
                    {person.roles.length === 0 && <span className="soft">—</span>}
                  </td>
                  <td>
                    {t(`statuses.${person.status}`)}
                    {person.lockedUntil &&
                      person.lockedUntil > new Date().toISOString() &&
                      ` · ${t('people.locked')}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {people.hasNextPage && (
            <p className="admin__more">
              <Button loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
                {t('more')}
              </Button>
            </p>
          )}
        </section>
      )}
      <AllDelegations />
      {adding && <NewPerson onClose={() => setAdding(false)} />}
    </>
  )
}
