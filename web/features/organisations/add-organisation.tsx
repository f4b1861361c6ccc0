import { useState, type FormEvent } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { createOrganisation } from '../../../server/organisations/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { ServiceChoice } from '../../components/service-choice.tsx'
import { TextField } from '../../components/text-field.tsx'

export function AddOrganisation() {
  const { t } = useTranslation('organisations')
  const queryClient = useQueryClient()
  const [creditCode, setCreditCode] = useState('')
  const [name, setName] = useState('')
  const [electronicService, setElectronicService] = useState(true)
  const [tried, setTried] = useState(false)
  const code = creditCode.trim().toUpperCase()
  const codeWrong = !/^[0-9A-HJ-NP-RT-UW-Y]{18}$/.test(code)
  const nameWrong = name.trim().length < 2
  const add = useMutation({
    mutationFn: () =>
      call(createOrganisation, { body: { creditCode: code, name: name.trim(), electronicService } }),
    onSuccess: async () => {
      setCreditCode('')
      setName('')
      setTried(false)
      await queryClient.invalidateQueries()
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!codeWrong && !nameWrong && !add.isPending) add.mutate()
  }

  return (
    <section className="card" aria-labelledby="add-organisation">
      <div className="card__head">
        <h2 id="add-organisation">{t('add')}</h2>
      </div>
      <form className="card__body form" onSubmit={submit}>
        <TextField
          label={t('creditCode')}
          value={creditCode}
          onChange={setCreditCode}
          problem={tried && codeWrong ? t('creditCodeWrong') : null}
          maxLength={24}
        />
        <TextField
          label={t('name')}
          value={name}
          onChange={setName}
          problem={tried && nameWrong ? t('nameWrong') : null}
          maxLength={200}
        />
        <ServiceChoice electronic={electronicService} onChange={setElectronicService} />
        {add.isError && <ErrorMessage error={add.error} />}
        <Button size="large" htmlType="submit" loading={add.isPending}>
          {t('addIt')}
        </Button>
      </form>
    </section>
  )
}
