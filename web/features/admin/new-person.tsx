import { useState, type FormEvent } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { createPerson } from '../../../server/people/schema.ts'
import { call } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { TextField } from '../../components/text-field.tsx'
import { fullLink, ShownOnce } from './shown-once.tsx'

/** The person chooses the password; the administrator only hands over the link. */
export function NewPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const [fields, setFields] = useState({ username: '', name: '', email: '', phone: '' })
  const create = useMutation({
    mutationFn: () =>
      call(createPerson, {
        body: {
          username: fields.username.trim(),
          name: fields.name.trim(),
          email: fields.email.trim() || null,
          phone: fields.phone.trim() || null
        }
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['people'] })
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!create.isPending) create.mutate()
  }
  const made = create.data

  return (
    <Dialog title={t('people.add')} onClose={onClose}>
      {made ? (
        <>
          <ShownOnce
            title={t('people.firstLink', { name: made.person.name })}
            secret={fullLink(made.passwordLink.path)}
            expiresAt={made.passwordLink.expiresAt}
          />
          <div className="dialog__actions">
            <Button onClick={onClose}>{t('close')}</Button>
            <Link to={`/admin/people/${made.person.id}`}>{t('people.giveRoles')}</Link>
          </div>
        </>
      ) : (
        <form className="admin__form" onSubmit={submit}>
          {(['username', 'name', 'email', 'phone'] as const).map((field) => (
            <TextField
              key={field}
              label={t(field === 'username' ? 'common:username' : `people.${field}`)}
              value={fields[field]}
              type={field === 'email' ? 'email' : undefined}
              optional={field === 'email' || field === 'phone' ? t('common:optional') : undefined}
              maxLength={100}
              onChange={(value) => setFields({ ...fields, [field]: value })}
            />
          ))}
          {create.isError && <ErrorMessage error={create.error} />}
          <div className="dialog__actions">
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button
              type="primary"
              htmlType="submit"
              loading={create.isPending}
              disabled={!fields.username.trim() || !fields.name.trim()}
            >
              {t('people.create')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
