import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ItemSummary } from '../../../server/items/schema.ts'
import { useName } from '../data-name.ts'
import { useDepartments } from './use-guide.ts'
import { useLimitWords } from './use-limit-words.ts'
import { isRetired } from './is-retired.ts'

interface Props {
  items: ItemSummary[]
  /** Of an item's address. */
  linkTo: (item: string) => string
  chosen: string | undefined
  /** By arrow keys, while one looks through the list. */
  onMove: (item: string) => void
  /** By a click or Enter. */
  onOpen?: () => void
  /** The most wanted, numbered; else each says where it belongs. */
  ranked?: boolean
  /** The page stays where it is when another one is opened. */
  stay: boolean
}

/** Names and days; arrow keys move, Enter opens. */
export function ItemList({ items, linkTo, chosen, onMove, onOpen, ranked = false, stay }: Props) {
  const { t } = useTranslation(['guide', 'metro'])
  const named = useName()
  const limit = useLimitWords()
  const departments = useDepartments()
  const list = useRef<HTMLOListElement>(null)

  // The list scrolls by itself: the chosen row comes into sight without moving the page.
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (!row || !list.current) return
    const { top, bottom } = row.getBoundingClientRect()
    const frame = list.current.getBoundingClientRect()
    if (top < frame.top) list.current.scrollTop -= frame.top - top
    if (bottom > frame.bottom) list.current.scrollTop += bottom - frame.bottom
  }, [chosen, items])

  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const links = [...list.current!.querySelectorAll('a')]
    const at = links.findIndex((link) => link === document.activeElement)
    const next = Math.max(0, Math.min(links.length - 1, at + step))
    links[next]?.focus({ preventScroll: true })
    if (items[next]) onMove(items[next].item)
  }

  return (
    <ol className="items" ref={list} onKeyDown={move} aria-label={t('list')}>
      {items.map((item, index) => {
        const department = departments.data?.find(({ code }) => code === item.leadDept)
        return (
          <li key={item.item}>
            <Link
              to={linkTo(item.item)}
              preventScrollReset={stay}
              aria-current={item.item === chosen || undefined}
              onClick={onOpen}
            >
              {ranked && <span className="items__rank">{index + 1}</span>}
              <span className="items__name">
                {named(item.nameZh, item.nameEn)}
                {!ranked && (
                  <span className="soft">
                    {[
                      item.stage === 'P' ? t('anyTime') : t(`metro:stageNames.${item.stage}`),
                      department && named(department.nameZh, department.nameEn)
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                )}
              </span>
              <span className="items__days">
                {isRetired(item)
                  ? t('retiredShort')
                  : item.kind === 'merged'
                    ? t('mergedShort')
                    : limit(item.promisedDays, item.promisedUnit, true)}
              </span>
            </Link>
          </li>
        )
      })}
    </ol>
  )
}
