import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
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
import { toast } from '../../components/toast.tsx'
import { useRegions } from '../../components/use-regions.ts'
import { OwnRuleForm } from './own-rule.tsx'

const PARTS = '|'

/** 默示同意: where a document says that a department's silence is consent; nowhere else, and never towards the applicant. */
export function SilentConsents() {
  const { t } = useTranslation('admin')
  const named = useName()
  const queryClient = useQueryClient()
  const queryKey = ['silent-consents']
  const list = useQuery({ queryKey, queryFn: () => call(listSilentConsents, {}) })
  const { regionName } = useRegions()
  const [reviewer, setReviewer] = useState('')
  const [stage = '', department = ''] = reviewer.split(PARTS)
  const end = useMutation({
    mutationFn: ({ region, ...reviewer }: SilentConsent) =>
      call(endSilentConsent, { params: { region, stage: reviewer.stage, department: reviewer.department } }),
    onSuccess: () => {
      toast(t('saved'))
      void queryClient.invalidateQueries({ queryKey })
    }
  })
  if (list.isError) return <ErrorMessage error={list.error} />
  if (!list.data) return <Loading />

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
      {end.isError && <ErrorMessage error={end.error} />}
      <OwnRuleForm
        complete={reviewer !== ''}
        dated={false}
        queryKey={queryKey}
        button={t('silence.allow')}
        send={({ region, document }) =>
          call(allowSilentConsent, { body: { region, stage, department, document } })
        }
      >
        {(tried) => (
          <SelectField
            label={t('silence.reviewer')}
            value={reviewer}
            none={t('choose')}
            problem={tried && !reviewer ? t('choose') : null}
            options={list.data.reviewers.map((one) => ({
              value: `${one.stage}${PARTS}${one.department}`,
              text: `${one.stage} ${named(one.departmentZh, one.departmentEn)}`
            }))}
            onChange={setReviewer}
          />
        )}
      </OwnRuleForm>
    </section>
  )
}
