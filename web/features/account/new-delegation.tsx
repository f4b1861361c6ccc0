import { useState, type FormEvent } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { createDelegation, listDelegationChoices } from '../../../server/delegations/schema.ts'
import { call } from '../../api.ts'
import { today } from '../../dates.ts'
import { CheckList } from '../../components/check-list.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { useName } from '../../components/data-name.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'

/** Null: all of them. */
type Chosen = string[] | null

export function NewDelegation({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['delegations', 'admin'])
  const named = useName()
  const queryClient = useQueryClient()
  const choices = useQuery({
    queryKey: ['delegations', 'choices'],
    queryFn: () => call(listDelegationChoices, {})
  })
  const [to, setTo] = useState('')
  const [fromOn, setFromOn] = useState(today())
  const [untilOn, setUntilOn] = useState('')
  const [items, setItems] = useState<Chosen>(null)
  const [regions, setRegions] = useState<Chosen>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const create = useMutation({
    mutationFn: () =>
      call(createDelegation, {
        body: { toPersonId: to, fromOn, untilOn, items, regions, reason: reason.trim() }
      }),
    onSuccess: async () => {
      toast(t('created'))
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['delegations'] })
    }
  })
  const daysWrong = !fromOn || !untilOn || untilOn < fromOn
  const incomplete = !to || daysWrong || !reason.trim() || items?.length === 0 || regions?.length === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!incomplete && !create.isPending) create.mutate()
  }

  return (
    <Dialog title={t('new')} onClose={onClose}>
      {choices.isPending && <Loading />}
      {choices.isError && <ErrorMessage error={choices.error} />}
      {choices.data?.people.length === 0 && <p>{t('nobody')}</p>}
      {choices.data && choices.data.people.length > 0 && (
        <form className="delegations__new" onSubmit={submit} noValidate>
          <SelectField
            label={t('to')}
            value={to}
            none={t('choose')}
            problem={tried && !to ? t('toMissing') : null}
            options={choices.data.people.map((one) => ({
              value: one.id,
              text: `${one.name} · ${named(one.departmentZh, one.departmentEn)} ${t(`admin:roles.${one.role}`)}`
            }))}
            onChange={setTo}
          />
          <div className="delegations__days">
            <TextField label={t('fromOn')} type="date" value={fromOn} onChange={setFromOn} />
            <TextField label={t('untilOn')} type="date" value={untilOn} onChange={setUntilOn} />
          </div>
          {tried && daysWrong && <p className="field__problem">{t('daysWrong')}</p>}
          <Scope
            name="items"
            value={items}
            options={choices.data.items.map(({ item, nameZh, nameEn }) => ({
              value: item,
              text: named(nameZh, nameEn)
            }))}
            tried={tried}
            onChange={setItems}
          />
          <Scope
            name="regions"
            value={regions}
            options={choices.data.regions.map(({ code, nameZh, nameEn }) => ({
              value: code,
              text: named(nameZh, nameEn)
            }))}
            tried={tried}
            onChange={setRegions}
          />
          <TextField
            label={t('reason')}
            value={reason}
            onChange={setReason}
            maxLength={500}
            problem={tried && !reason.trim() ? t('reasonMissing') : null}
          />
          {create.isError && <ErrorMessage error={create.error} />}
          <div className="dialog__actions">
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={create.isPending}>
              {t('create')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}

interface ScopeProps {
  name: 'items' | 'regions'
  value: Chosen
  options: { value: string; text: string }[]
  tried: boolean
  onChange: (value: Chosen) => void
}

function Scope({ name, value, options, tried, onChange }: ScopeProps) {
  const { t } = useTranslation('delegations')
  return (
    <>
      <ChoiceField
        label={t(name)}
        inline
        value={value ? 'some' : 'all'}
        options={[
          { value: 'all', text: t(name === 'items' ? 'allItems' : 'allRegions') },
          { value: 'some', text: t('some') }
        ]}
        onChange={(choice) => onChange(choice === 'all' ? null : [])}
      />
      {value && (
        <CheckList
          label={t(name)}
          options={options}
          value={value}
          problem={tried && value.length === 0 ? t('chooseOne') : null}
          onChange={onChange}
        />
      )}
    </>
  )
}
