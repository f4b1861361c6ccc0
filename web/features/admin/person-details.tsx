import { useState, type FormEvent } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { editPerson, type Person } from '../../../server/people/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { useTakePerson } from './use-person.ts'

export function PersonDetails({ person }: { person: Person }) {
  const { t } = useTranslation('admin')
  const take = useTakePerson()
  const [name, setName] = useState(person.name)
  const [email, setEmail] = useState(person.email ?? '')
  const [phone, setPhone] = useState(person.phone ?? '')
  const edit = useMutation({
    mutationFn: () =>
      call(editPerson, {
        params: { personId: person.id },
        body: { name: name.trim(), email: email.trim() || null, phone: phone.trim() || null }
      }),
    onSuccess: (changed) => {
      take(changed)
      toast(t('saved'))
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!edit.isPending) edit.mutate()
  }

  return (
    <section className="card" aria-label={t('people.details')}>
      <div className="card__head">
        <h2>{t('people.details')}</h2>
      </div>
      <form className="card__body admin__form" onSubmit={submit}>
        <TextField label={t('people.name')} value={name} maxLength={100} onChange={setName} />
        <TextField label={t('people.email')} type="email" value={email} maxLength={200} onChange={setEmail} />
        <TextField label={t('people.phone')} value={phone} maxLength={40} onChange={setPhone} />
        {edit.isError && <ErrorMessage error={edit.error} />}
        <Button htmlType="submit" loading={edit.isPending} disabled={!name.trim()}>
          {t('common:save')}
        </Button>
      </form>
    </section>
  )
}
