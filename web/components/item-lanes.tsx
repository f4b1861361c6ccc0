import { useTranslation } from 'react-i18next'
import type { PlannedItem } from '../../server/applications/schema.ts'
import { useName } from './data-name.ts'
import './item-lanes.css'

/** Each item with its reason and its length: all on one scale, starting together unless one waits for another. */
export function ItemLanes({ items, days }: { items: PlannedItem[]; days: number }) {
  const { t } = useTranslation()
  const named = useName()
  const nameOf = (item: { nameZh: string; nameEn: string }) => named(item.nameZh, item.nameEn)
  const startOf = (item: PlannedItem): number =>
    Math.max(
      0,
      ...item.startsAfter.map((code) => {
        const before = items.find((one) => one.item === code)
        return before ? startOf(before) + before.promisedDays : 0
      })
    )
  const percent = (count: number) => `${(100 * count) / Math.max(days, 1)}%`

  return (
    <ol className="lanes">
      {items.map((item) => (
        <li key={item.item}>
          <b>{nameOf(item)}</b>
          <p>
            {named(item.departmentZh, item.departmentEn)}
            {item.conditionZh && ` · ${t('because', { reason: named(item.conditionZh, item.conditionEn) })}`}
          </p>
          <div className="lanes__scale">
            <span className="lanes__track">
              <i
                style={{
                  marginLeft: percent(startOf(item)),
                  width: `max(10px, ${percent(item.promisedDays)})`
                }}
              />
            </span>
            <span>
              {item.promisedDays === 0
                ? t('days.instant')
                : t('days.workingDays', { count: item.promisedDays })}
            </span>
          </div>
        </li>
      ))}
    </ol>
  )
}
