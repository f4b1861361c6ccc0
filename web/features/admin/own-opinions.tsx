import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '@tanstack/react-query'
import { listDepartments } from '../../../server/directory/schema.ts'
import { setOwnOpinions } from '../../../server/region-settings/own-rules-schema.ts'
import { call } from '../../api.ts'
import { CheckList } from '../../components/check-list.tsx'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { useLimitWords } from '../../components/guide/use-limit-words.ts'
import { Loading } from '../../components/loading.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { OwnRuleForm, OwnRuleTable, useOwnRules } from './own-rule.tsx'

const MOST = 20

/** Who gives an opinion on a stage of a region, and in how many working days; what is left empty is as in the city. */
export function OwnOpinions() {
  const { t } = useTranslation('admin')
  const named = useName()
  const limit = useLimitWords()
  const rules = useOwnRules()
  const departments = useQuery({
    queryKey: ['departments'],
    queryFn: () => call(listDepartments, {}),
    staleTime: Infinity
  })
  const [code, setCode] = useState('')
  const [days, setDays] = useState('')
  const [reviewers, setReviewers] = useState<string[]>([])
  if (rules.isError) return <ErrorMessage error={rules.error} />
  if (!rules.data || !departments.data) return <Loading />
  const asked = rules.data.stages.filter((one) => one.reviewers.length > 0)
  const stage = asked.find((one) => one.stage === code)
  const nameOf = (department: string) => {
    const found = departments.data.find((one) => one.code === department)
    return found ? named(found.nameZh, found.nameEn) : department
  }
  const list = (names: string[]) => names.join(t('ownRules.between'))
  const wrong = days !== '' && !(/^\d+$/.test(days) && Number(days) >= 1 && Number(days) <= MOST)

  return (
    <section className="card section card__body" aria-labelledby="own-opinions">
      <h2 id="own-opinions">{t('ownRules.opinionsTitle')}</h2>
      <p className="soft">{t('ownRules.opinionsAbout')}</p>
      <OwnRuleTable
        about={t('ownRules.stage')}
        rules={rules.data.opinions.map((rule) => ({
          ...rule,
          about: rule.stage,
          decided:
            rule.days === null && rule.reviewers === null
              ? t('ownRules.asCity')
              : t('ownRules.opinionsDecided', {
                  names: rule.reviewers
                    ? list(rule.reviewers.map((one) => named(one.nameZh, one.nameEn)))
                    : t('ownRules.allAsCity'),
                  days: rule.days === null ? t('ownRules.daysAsCity') : limit(rule.days, 'wd')
                })
        }))}
      />
      <OwnRuleForm
        complete={stage !== undefined && !wrong}
        send={(decision) =>
          call(setOwnOpinions, {
            body: {
              ...decision,
              stage: code,
              days: days === '' ? null : Number(days),
              reviewers: reviewers.length ? reviewers : null
            }
          })
        }
      >
        {(tried) => (
          <>
            <SelectField
              label={t('ownRules.stage')}
              value={code}
              none={t('choose')}
              problem={tried && !stage ? t('choose') : null}
              options={asked.map((one) => ({
                value: one.stage,
                text: `${one.stage} ${named(one.nameZh, one.nameEn)}`
              }))}
              onChange={setCode}
            />
            <TextField
              label={t('ownRules.opinionDays')}
              optional={
                stage ? t('ownRules.opinionDaysHint', { days: stage.opinionDays }) : t('ownRules.emptyAsCity')
              }
              value={days}
              inputMode="numeric"
              maxLength={2}
              problem={wrong ? t('ownRules.opinionDaysWrong') : null}
              onChange={setDays}
            />
            {stage && (
              <div className="own-opinions">
                <p>
                  <b>{t('ownRules.reviewers')}</b>
                </p>
                <p className="field__hint">
                  {t('ownRules.reviewersHint', { names: list(stage.reviewers.map(nameOf)) })}
                </p>
                <CheckList
                  label={t('ownRules.reviewers')}
                  value={reviewers}
                  options={departments.data.map((one) => ({
                    value: one.code,
                    text: named(one.nameZh, one.nameEn)
                  }))}
                  onChange={setReviewers}
                />
              </div>
            )}
          </>
        )}
      </OwnRuleForm>
    </section>
  )
}
