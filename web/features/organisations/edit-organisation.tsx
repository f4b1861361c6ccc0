import { useState, type FormEvent } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { editOrganisation, type Organisation } from '../../../server/organisations/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { ServiceChoice } from '../../components/service-choice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'

/** The credit code is what an organisation is known by, and stays. */
export function EditOrganisation({
  organisation,
  onClose
}: {
  organisation: Organisation
  onClose: () => void
}) {
  const { t } = useTranslation('organisations')
  const queryClient = useQueryClient()
  const [name, setName] = useState(organisation.name)
  const [address, setAddress] = useState(organisation.address ?? '')
  const [email, setEmail] = useState(organisation.email ?? '')
  const [electronicService, setElectronicService] = useState(organisation.electronicService)
  const [phone, setPhone] = useState(organisation.servicePhone ?? '')
  const nameWrong = name.trim().length < 2
  const emailWrong = email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())
  const edit = useMutation({
    mutationFn: () =>
      call(editOrganisation, {
        params: { organisationId: organisation.id },
        body: {
          name: name.trim(),
          address: address.trim() || null,
          email: email.trim() || null,
          servicePhone: phone.trim() || null,
          // Agreed to once: saving something else is no new consent.
          ...(electronicService !== organisation.electronicService && { electronicService })
        }
      }),
    onSuccess: async () => {
      // The name stands in the head of every page and in every project.
      await queryClient.invalidateQueries()
      toast(t('saved'))
      onClose()
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!nameWrong && !emailWrong && !edit.isPending) edit.mutate()
  }

  return (
    <form className="form organisation__form" aria-label={t('edit')} onSubmit={submit} noValidate>
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        autoComplete="organization"
        problem={nameWrong ? t('nameWrong') : null}
        maxLength={200}
      />
      <TextField
        label={t('address')}
        optional={t('common:optional')}
        value={address}
        onChange={setAddress}
        autoComplete="street-address"
        maxLength={300}
      />
      <TextField
        label={t('email')}
        optional={t('common:optional')}
        value={email}
        onChange={setEmail}
        inputMode="email"
        autoComplete="email"
        problem={emailWrong ? t('emailWrong') : null}
        maxLength={200}
      />
      <TextField
        label={t('servicePhone')}
        optional={t('common:optional')}
        value={phone}
        onChange={(text) => setPhone(text.replace(/[^0-9+() -]/g, ''))}
        inputMode="tel"
        autoComplete="tel"
        maxLength={40}
      />
      <ServiceChoice electronic={electronicService} onChange={setElectronicService} />
      {edit.isError && <ErrorMessage error={edit.error} />}
      <div className="organisation__buttons">
        <Button type="primary" size="large" htmlType="submit" loading={edit.isPending}>
          {t('common:save')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
