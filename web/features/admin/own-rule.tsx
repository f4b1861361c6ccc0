import { useState, type FormEvent, type ReactNode } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { listOwnRules, type OwnDays } from '../../../server/region-settings/own-rules-schema.ts'
import { call } from '../../api.ts'
import { DayField } from '../../components/day-field.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { useRegions } from '../../components/use-regions.ts'
import { formatDay } from '../../dates.ts'

const QUERY_KEY = ['region-rules']
export const useOwnRules = () => useQuery({ queryKey: QUERY_KEY, queryFn: () => call(listOwnRules, {}) })

interface Decision {
  region: string
  document: string
  validFrom: string
}

/** What every decision of a region names (where, since when, by which document), around what it is about. */
export function OwnRuleForm({
  children,
  complete,
  problem,
  send,
  button,
  dated = true,
  queryKey = QUERY_KEY
}: {
  children: (tried: boolean) => ReactNode
  complete: boolean
  problem?: ReactNode
  send: (decision: Decision) => Promise<unknown>
  button?: string
  /** Whether it holds from a day on that is asked; otherwise from now. */
  dated?: boolean
  queryKey?: string[]
}) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const regions = useRegions()
  const [region, setRegion] = useState('')
  const [document, setDocument] = useState('')
  const [validFrom, setValidFrom] = useState('')
  const [tried, setTried] = useState(false)
  const enough = document.trim().length >= 4
  const save = useMutation({
    mutationFn: () => send({ region, document: document.trim(), validFrom }),
    onSuccess: async () => {
      setTried(false)
      toast(t('saved'))
      await queryClient.invalidateQueries({ queryKey })
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (region && complete && enough && (validFrom || !dated) && !save.isPending) save.mutate()
  }

  return (
    <form className="silence" onSubmit={submit}>
      <SelectField
        label={t('regions.region')}
        value={region}
        none={t('choose')}
        problem={tried && !region ? t('choose') : null}
        options={regions.options}
        onChange={setRegion}
      />
      {children(tried)}
      {dated && (
        <DayField
          label={t('ownRules.validFrom')}
          value={validFrom}
          problem={tried && !validFrom ? t('choose') : null}
          onChange={setValidFrom}
        />
      )}
      <TextField
        label={t('silence.document')}
        value={document}
        maxLength={400}
        problem={tried && !enough ? t('silence.documentMissing') : null}
        onChange={setDocument}
      />
      {problem}
      {save.isError && <ErrorMessage error={save.error} />}
      <p>
        <Button htmlType="submit" loading={save.isPending}>
          {button ?? t('ownRules.decide')}
        </Button>
      </p>
    </form>
  )
}

export interface ListedRule extends Pick<
  OwnDays,
  'id' | 'region' | 'document' | 'validFrom' | 'createdBy' | 'state'
> {
  about: string
  decided: string
}

/** What was decided, newest first: nothing is taken out, what is newer takes its place. */
export function OwnRuleTable({ about, rules }: { about: string; rules: ListedRule[] }) {
  const { t } = useTranslation('admin')
  const { regionName } = useRegions()
  if (rules.length === 0) return <p className="soft">{t('ownRules.none')}</p>
  return (
    <table className="table table--list">
      <thead>
        <tr>
          <th scope="col">{t('regions.region')}</th>
          <th scope="col">{about}</th>
          <th scope="col">{t('ownRules.decided')}</th>
          <th scope="col">{t('ownRules.validFrom')}</th>
          <th scope="col">{t('silence.document')}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.id} className={rule.state === 'past' ? 'soft' : undefined}>
            <td>{regionName(rule.region)}</td>
            <td data-label={about}>{rule.about}</td>
            <td data-label={t('ownRules.decided')}>{rule.decided}</td>
            <td data-label={t('ownRules.validFrom')}>
              {formatDay(rule.validFrom)} · {t(`ownRules.states.${rule.state}`)}
            </td>
            <td data-label={t('silence.document')}>
              {rule.document} · {rule.createdBy}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
