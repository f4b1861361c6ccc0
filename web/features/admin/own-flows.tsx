import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setOwnFlow } from '../../../server/region-settings/own-rules-schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { OwnRuleForm, OwnRuleTable, useOwnRules } from './own-rule.tsx'

const AS_CITY = 'as-city'

/** The diagram by which a region runs a stage; what was filed before goes on as it began. */
export function OwnFlows() {
  const { t } = useTranslation('admin')
  const named = useName()
  const rules = useOwnRules()
  const [stage, setStage] = useState('')
  const [processKey, setProcessKey] = useState('')
  if (rules.isError) return <ErrorMessage error={rules.error} />
  if (!rules.data) return <Loading />
  const stageName = (code: string) => {
    const found = rules.data.stages.find((one) => one.stage === code)
    return found ? `${code} ${named(found.nameZh, found.nameEn)}` : code
  }

  return (
    <section className="card section card__body" aria-labelledby="own-flows">
      <h2 id="own-flows">{t('ownRules.flowsTitle')}</h2>
      <p className="soft">{t('ownRules.flowsAbout')}</p>
      <OwnRuleTable
        about={t('ownRules.stage')}
        rules={rules.data.flows.map((rule) => ({
          ...rule,
          about: stageName(rule.stage),
          decided: rule.processName ?? rule.processKey ?? t('ownRules.asCity')
        }))}
      />
      <OwnRuleForm
        complete={stage !== '' && processKey !== ''}
        send={(decision) =>
          call(setOwnFlow, {
            body: { ...decision, stage, processKey: processKey === AS_CITY ? null : processKey }
          })
        }
      >
        {(tried) => (
          <>
            <SelectField
              label={t('ownRules.stage')}
              value={stage}
              none={t('choose')}
              problem={tried && !stage ? t('choose') : null}
              options={rules.data.stages.map((one) => ({ value: one.stage, text: stageName(one.stage) }))}
              onChange={(chosen) => {
                setStage(chosen)
                setProcessKey('')
              }}
            />
            <SelectField
              label={t('ownRules.diagram')}
              value={processKey}
              none={t('choose')}
              problem={tried && !processKey ? t('choose') : null}
              options={[
                { value: AS_CITY, text: t('ownRules.asCity') },
                ...rules.data.diagrams
                  .filter((one) => one.stage === stage)
                  .map((one) => ({ value: one.processKey, text: `${one.name} ${one.processKey}` }))
              ]}
              onChange={setProcessKey}
            />
          </>
        )}
      </OwnRuleForm>
    </section>
  )
}
