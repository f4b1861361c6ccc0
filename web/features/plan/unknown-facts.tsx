import { useTranslation } from 'react-i18next'
import type { DatedPlan } from '../../../server/plans/schema.ts'
import { useName } from '../../components/data-name.ts'
import { useFactWords } from '../../components/facts/use-fact-words.ts'

/** What each thing that nobody knows yet may add, whichever way the department answers it. */
export function UnknownFacts({ unknown }: { unknown: DatedPlan['unknown'] }) {
  const { t } = useTranslation(['plan', 'metro'])
  const words = useFactWords()
  const named = useName()
  if (unknown.length === 0) return null
  return (
    <section className="card" aria-labelledby="unknown">
      <div className="card__head">
        <h2 id="unknown">{t('unknown.title')}</h2>
      </div>
      <div className="card__body stack">
        <p className="soft small">{t('unknown.text')}</p>
        {unknown.map(({ fact, answers }) => (
          <div key={fact}>
            <h3>{words.label(fact)}</h3>
            <dl className="plan__maybe">
              {answers.map(({ value, items, days }) => (
                <div key={String(value)}>
                  <dt>{words.value(fact, value)}</dt>
                  <dd>
                    {items.length === 0
                      ? t('unknown.nothing')
                      : t('unknown.adds', {
                          items: items.map((one) => named(one.nameZh, one.nameEn)).join(t('metro:and'))
                        })}
                    {days > 0 && ` ${t('unknown.days', { count: days })}`}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  )
}
