import { useTranslation } from 'react-i18next'
import type { PlannedItem } from '../../server/applications/schema.ts'
import { useName } from './data-name.ts'
import './item-lanes.css'

interface Props<Item> {
  items: Item[]
  days: number
  /** In words, where the days are known. */
  dueOf?: (item: Item) => string
}

/** Each item with its reason and its length: all on one scale, starting together unless one waits for another. */
export function ItemLanes<Item extends PlannedItem>({ items, days, dueOf }: Props<Item>) {
  const { t } = useTranslation()
  const named = useName()
  const nameOf = (item: { nameZh: string; nameEn: string }) => named(item.nameZh, item.nameEn)
  const startOf = (item: Item): number =>
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
            {dueOf && ` · ${dueOf(item)}`}
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
