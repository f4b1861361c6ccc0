import { useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { countOpenTasks, endPerson, listPeople, type Person } from '../../../server/people/schema.ts'
import { call } from '../../api.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { toast } from '../../components/toast.tsx'
import { useTakePerson } from './use-person.ts'

/** Colleagues offered to take the tasks over; more are found by their own page. */
const OFFERED = 200

/** First it is said who takes the open tasks, then the account ends. */
export function EndAccount({ person }: { person: Person }) {
  const { t } = useTranslation('admin')
  const take = useTakePerson()
  const params = { personId: person.id }
  const open = useQuery({
    queryKey: ['people', person.id, 'open-tasks'],
    queryFn: () => call(countOpenTasks, { params })
  })
  const count = open.data?.openTasks ?? 0
  const colleagues = useQuery({
    queryKey: ['people', 'takers'],
    queryFn: () => call(listPeople, { querystring: { status: 'active', limit: OFFERED } }),
    enabled: count > 0
  })
  const [taker, setTaker] = useState('groups')
  const [asking, setAsking] = useState(false)
  const end = useMutation({
    mutationFn: () => call(endPerson, { params, body: { moveTasksTo: taker } }),
    onSuccess: (answer) => {
      take(answer.person)
      toast(t('end.done', { name: person.name, count: answer.movedTasks }))
    },
    onSettled: () => setAsking(false)
  })

  return (
    <section className="card" aria-label={t('end.title')}>
      <div className="card__head">
        <h2>{t('end.title')}</h2>
      </div>
      <div className="card__body admin__form">
        <p className="soft">{t('end.about', { count })}</p>
        {count > 0 && (
          <SelectField
            label={t('end.taker')}
            value={taker}
            options={[
              { value: 'groups', text: t('end.groups') },
              ...(colleagues.data?.people ?? [])
                .filter(({ id, roles }) => id !== person.id && roles.length > 0)
                .map(({ id, name, username }) => ({ value: id, text: `${name} (${username})` }))
            ]}
            onChange={setTaker}
          />
        )}
        {end.isError && <ErrorMessage error={end.error} />}
        <Button danger onClick={() => setAsking(true)}>
          {t('end.action')}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={t('end.ask', { name: person.name })}
          consequence={t('end.consequence', { count })}
          action={t('end.action')}
          busy={end.isPending}
          onConfirm={() => end.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
