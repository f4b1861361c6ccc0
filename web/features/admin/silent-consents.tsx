import { useState, type FormEvent } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { listRegions } from '../../../server/directory/schema.ts'
import {
  allowSilentConsent,
  endSilentConsent,
  listSilentConsents,
  type SilentConsent
} from '../../../server/silent-consents/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'

const PARTS = '|'

/** 默示同意: where a document says that a department's silence is consent; nowhere else, and never towards the applicant. */
export function SilentConsents() {
  const { t } = useTranslation('admin')
  const named = useName()
  const queryClient = useQueryClient()
  const queryKey = ['silent-consents']
  const list = useQuery({ queryKey, queryFn: () => call(listSilentConsents, {}) })
  const regions = useQuery({
    queryKey: ['regions'],
    queryFn: () => call(listRegions, {}),
    staleTime: Infinity
  })
  const [region, setRegion] = useState('')
  const [reviewer, setReviewer] = useState('')
  const [document, setDocument] = useState('')
  const [tried, setTried] = useState(false)
  const saved = () => {
    toast(t('saved'))
    void queryClient.invalidateQueries({ queryKey })
  }
  const allow = useMutation({
    mutationFn: () => {
      const [stage = '', department = ''] = reviewer.split(PARTS)
      return call(allowSilentConsent, { body: { region, stage, department, document: document.trim() } })
    },
    onSuccess: () => {
      setDocument('')
      setTried(false)
      saved()
    }
  })
  const end = useMutation({
    mutationFn: ({ region: at, stage, department }: SilentConsent) =>
      call(endSilentConsent, { params: { region: at, stage, department } }),
    onSuccess: saved
  })
  if (list.isError) return <ErrorMessage error={list.error} />
  if (!list.data) return <Loading />
  const regionName = (code: string) => {
    const found = regions.data?.find((one) => one.code === code)
    return found ? named(found.nameZh, found.nameEn) : code
  }
  const enough = document.trim().length >= 4
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (region && reviewer && enough && !allow.isPending) allow.mutate()
  }

  return (
    <section className="card section card__body" aria-labelledby="silence">
      <h2 id="silence">{t('silence.title')}</h2>
      <p className="soft">{t('silence.about')}</p>
      {list.data.consents.length > 0 && (
        <table className="table table--list">
          <thead>
            <tr>
              <th scope="col">{t('regions.region')}</th>
              <th scope="col">{t('silence.reviewer')}</th>
              <th scope="col">{t('silence.document')}</th>
              <th scope="col">
                <span className="sr">{t('silence.end')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.data.consents.map((one) => (
              <tr key={`${one.region} ${one.stage} ${one.department}`}>
                <td>{regionName(one.region)}</td>
                <td data-label={t('silence.reviewer')}>
                  {one.stage} {named(one.departmentZh, one.departmentEn)}
                </td>
                <td data-label={t('silence.document')}>{one.document}</td>
                <td>
                  <button type="button" className="link" onClick={() => end.mutate(one)}>
                    {t('silence.end')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form className="silence" onSubmit={submit}>
        <SelectField
          label={t('regions.region')}
          value={region}
          none={t('silence.choose')}
          problem={tried && !region ? t('silence.choose') : null}
          options={(regions.data ?? []).map(({ code, nameZh, nameEn }) => ({
            value: code,
            text: named(nameZh, nameEn)
          }))}
          onChange={setRegion}
        />
        <SelectField
          label={t('silence.reviewer')}
          value={reviewer}
          none={t('silence.choose')}
          problem={tried && !reviewer ? t('silence.choose') : null}
          options={list.data.reviewers.map((one) => ({
            value: `${one.stage}${PARTS}${one.department}`,
            text: `${one.stage} ${named(one.departmentZh, one.departmentEn)}`
          }))}
          onChange={setReviewer}
        />
        <TextField
          label={t('silence.document')}
          value={document}
          maxLength={400}
          problem={tried && !enough ? t('silence.documentMissing') : null}
          onChange={setDocument}
        />
        {allow.isError && <ErrorMessage error={allow.error} />}
        {end.isError && <ErrorMessage error={end.error} />}
        <p>
          <Button htmlType="submit" loading={allow.isPending}>
            {t('silence.allow')}
          </Button>
        </p>
      </form>
    </section>
  )
}
