import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setOwnDays } from '../../../server/region-settings/own-rules-schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { useLimitWords } from '../../components/guide/use-limit-words.ts'
import { Loading } from '../../components/loading.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { OwnRuleForm, OwnRuleTable, useOwnRules } from './own-rule.tsx'

/** A region's own promised days of an item, within the statute; without a number it promises what the city does. */
export function OwnDays() {
  const { t } = useTranslation('admin')
  const named = useName()
  const limit = useLimitWords()
  const rules = useOwnRules()
  const [code, setCode] = useState('')
  const [days, setDays] = useState('')
  if (rules.isError) return <ErrorMessage error={rules.error} />
  if (!rules.data) return <Loading />
  const item = rules.data.items.find((one) => one.item === code)
  const most = item?.most ?? null
  const wrong =
    days !== '' && (!/^\d+$/.test(days) || (most !== null && Number(days) > most))
      ? most === null
        ? t('ownRules.noNumber')
        : t('ownRules.tooMany', { most: limit(most, item!.unit) })
      : null

  return (
    <section className="card section card__body" aria-labelledby="own-days">
      <h2 id="own-days">{t('ownRules.daysTitle')}</h2>
      <p className="soft">{t('ownRules.daysAbout')}</p>
      <OwnRuleTable
        about={t('ownRules.item')}
        rules={rules.data.days.map((rule) => ({
          ...rule,
          about: named(rule.itemZh, rule.itemEn),
          decided: rule.days === null ? t('ownRules.asCity') : limit(rule.days, rule.unit)
        }))}
      />
      <OwnRuleForm
        complete={item !== undefined && !wrong}
        send={(decision) =>
          call(setOwnDays, { body: { ...decision, item: code, days: days === '' ? null : Number(days) } })
        }
      >
        {(tried) => (
          <>
            <SelectField
              label={t('ownRules.item')}
              value={code}
              none={t('choose')}
              problem={tried && !item ? t('choose') : null}
              options={rules.data.items.map((one) => ({
                value: one.item,
                text: `${one.item} ${named(one.nameZh, one.nameEn)}`
              }))}
              onChange={setCode}
            />
            <TextField
              label={t('ownRules.days')}
              optional={
                item
                  ? t('ownRules.cityPromises', { limit: limit(item.promisedDays, item.unit) })
                  : t('ownRules.emptyAsCity')
              }
              value={days}
              inputMode="numeric"
              maxLength={3}
              problem={wrong}
              onChange={setDays}
            />
          </>
        )}
      </OwnRuleForm>
    </section>
  )
}
