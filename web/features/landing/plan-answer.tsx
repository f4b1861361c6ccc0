import { useEffect, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listItems, STAGE_CODES, type StagePlan } from '../../../server/items/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { useFactWords } from '../../components/facts/use-fact-words.ts'

/** "These 21 items, these papers, 32 working days." */
export function PlanAnswer({ plan }: { plan: StagePlan }) {
  const { t } = useTranslation(['landing', 'metro'])
  const words = useFactWords()
  const named = useName()
  const directory = useQuery({ queryKey: ['items', ''], queryFn: () => call(listItems, { querystring: {} }) })
  const heading = useRef<HTMLHeadingElement>(null)
  const items = STAGE_CODES.reduce((sum, code) => sum + plan.stages[code].items.length, 0)
  const englishOf = (item: string) => directory.data?.find((one) => one.item === item)?.nameEn ?? null
  useEffect(() => heading.current?.focus(), [plan])

  return (
    <div className="plan">
      <h3 ref={heading} tabIndex={-1}>
        {t('plan.title', { count: plan.promisedTotal, items: t('plan.items', { count: items }) })}
      </h3>
      {plan.unknown.length > 0 && (
        <p className="soft">
          {t('plan.unknown', { facts: plan.unknown.map(words.label).join(t('metro:and')) })}
        </p>
      )}
      <ol className="plan__stages">
        {STAGE_CODES.map((code) => (
          <li key={code}>
            <b>{t(`metro:stageNames.${code}`)}</b>{' '}
            <span className="soft">{t('common:days.workingDays', { count: plan.stages[code].days })}</span>
            <ul>
              {plan.stages[code].items.map(({ item, nameZh, promisedDays, materials }) => (
                <li key={item}>
                  <Link to={`/guide/${item}`}>{named(nameZh, englishOf(item))}</Link>{' '}
                  <span className="soft small">
                    {promisedDays === 0
                      ? t('common:days.instant')
                      : t('common:days.workingDays', { count: promisedDays })}
                    {materials.length > 0 && ` · ${t('plan.papers', { count: materials.length })}`}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <Link className="button button--primary" to="/register">
        {t('plan.register')}
      </Link>
    </div>
  )
}
