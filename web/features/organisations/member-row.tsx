import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { removeMember, type Member, type Organisation } from '../../../server/organisations/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { formatInstant } from '../../dates.ts'
import { useUser } from '../../session.tsx'

export function MemberRow({ organisation, member }: { organisation: Organisation; member: Member }) {
  const { t } = useTranslation('organisations')
  const queryClient = useQueryClient()
  const me = useUser()?.id === member.personId
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () =>
      call(removeMember, { params: { organisationId: organisation.id, personId: member.personId } }),
    onSuccess: () => queryClient.invalidateQueries()
  })

  return (
    <li>
      <div className="members__row">
        <span>
          <b>{member.name}</b> <span className="soft">{member.username}</span>
          {me && <span className="soft"> · {t('me')}</span>}
        </span>
        <span className="soft small">{t('since', { when: formatInstant(member.since) })}</span>
        {!asking && (
          <button
            type="button"
            className="link"
            onClick={() => setAsking(true)}
            aria-label={`${t(me ? 'leave' : 'remove')} ${member.name}`}
          >
            {t(me ? 'leave' : 'remove')}
          </button>
        )}
      </div>
      {asking && (
        <div className="members__ask" role="alert">
          <p>
            {t(me ? 'leaveConsequence' : 'removeConsequence', {
              name: member.name,
              organisation: organisation.name
            })}
          </p>
          <Button danger loading={remove.isPending} onClick={() => remove.mutate()}>
            {t(me ? 'leave' : 'remove')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('common:cancel')}</Button>
        </div>
      )}
      {remove.isError && <ErrorMessage error={remove.error} />}
    </li>
  )
}
