import { useState, type FormEvent } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  inviteColleague,
  listInvitations,
  revokeInvitation,
  type Organisation
} from '../../../server/organisations/schema.ts'
import { call } from '../../api.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { TextField } from '../../components/text-field.tsx'
import { formatInstant } from '../../dates.ts'

/** A one-time link that one sends to a colleague; whoever is named may be the only one to use it. */
export function Invitations({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations')
  const queryClient = useQueryClient()
  const organisationId = organisation.id
  const queryKey = ['organisations', organisationId, 'invitations']
  const [username, setUsername] = useState('')
  const invitations = useQuery({
    queryKey,
    queryFn: () => call(listInvitations, { params: { organisationId } })
  })
  const invite = useMutation({
    mutationFn: () =>
      call(inviteColleague, {
        params: { organisationId },
        body: username.trim() ? { username: username.trim() } : {}
      }),
    onSuccess: () => {
      setUsername('')
      return queryClient.invalidateQueries({ queryKey })
    }
  })
  const revoke = useMutation({
    mutationFn: (invitationId: string) =>
      call(revokeInvitation, { params: { organisationId, invitationId } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey })
  })
  const open = invitations.data?.invitations.filter(({ acceptedAt }) => acceptedAt === null) ?? []
  const link = invite.data ? new URL(invite.data.path, location.origin).href : null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!invite.isPending) invite.mutate()
  }
  return (
    <>
      <h3 className="invitations__title">{t('invite')}</h3>
      <form className="invitations__form" onSubmit={submit}>
        <TextField
          label={t('inviteUsername')}
          hint={t('inviteHint')}
          optional={t('common:optional')}
          value={username}
          onChange={setUsername}
          maxLength={64}
        />
        <Button size="large" htmlType="submit" loading={invite.isPending}>
          {t('makeLink')}
        </Button>
      </form>
      {link && (
        <p className="invitations__link" role="status">
          {t('linkMade')} <code>{link}</code> <CopyButton text={link} label={t('link')} />
        </p>
      )}
      {(invite.error ?? revoke.error ?? invitations.error) && (
        <ErrorMessage error={(invite.error ?? revoke.error ?? invitations.error)!} />
      )}
      {open.length > 0 && (
        <ul className="members">
          {open.map(({ id, username: named, invitedByName, expiresAt }) => (
            <li key={id} className="members__row">
              <span>{named ?? t('anyone')}</span>
              <span className="soft small">
                {t('invitedBy', { name: invitedByName, when: formatInstant(expiresAt) })}
              </span>
              <button type="button" className="link" onClick={() => revoke.mutate(id)}>
                {t('revoke')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
