import { useTranslation } from 'react-i18next'
import type { Slot } from '../../../server/applications/schema.ts'
import type { DatedStage } from '../../../server/plans/schema.ts'
import { useName } from '../../components/data-name.ts'
import { downloadPath } from '../../components/paper-viewer.tsx'

/** Nothing to bring: the city has it, or an item of this or an earlier filing will produce it. */
const isThere = ({ status }: Slot) => ['provided', 'already', 'awaited'].includes(status)

/** What one has to prepare, each paper once; then what nobody has to bring, and from where it comes. */
export function StagePapers({ slots, all }: { slots: Slot[]; all: DatedStage[] }) {
  const { t } = useTranslation(['plan', 'metro'])
  const named = useName()
  const nameOf = (one: { nameZh: string; nameEn: string }) => named(one.nameZh, one.nameEn)
  const itemName = (code: string) => {
    const item = all.flatMap(({ items }) => items).find((one) => one.item === code)
    return item ? nameOf(item) : code
  }
  const bring = slots.filter((slot) => !isThere(slot))
  const there = slots.filter(isThere)

  const noteOf = (slot: Slot) => {
    const others = bring.filter((other) => other !== slot && slot.oneOf && other.oneOf === slot.oneOf)
    return [
      slot.late && t('papers.late'),
      others.length > 0 && t('papers.oneOf', { others: others.map(nameOf).join(t('metro:and')) })
    ].filter(Boolean)
  }
  const sourceOf = (slot: Slot) => {
    const items = (slot.alreadyFrom ?? slot.awaitedFrom ?? []).map(itemName).join(t('metro:and'))
    if (slot.status === 'provided') return t('papers.provided')
    return slot.status === 'already' ? t('papers.already', { items }) : t('papers.awaited', { items })
  }

  return (
    <div className="plan__papers">
      <h3>{t('papers.bring', { count: bring.length })}</h3>
      <ul>
        {bring.map((slot) => (
          <li key={slot.material}>
            {nameOf(slot)}
            <span className="soft small">
              {[
                t('papers.for', { items: slot.neededBy.map(nameOf).join(t('metro:and')) }),
                ...noteOf(slot)
              ].join(' · ')}
              {slot.blankFileId && (
                <>
                  {' '}
                  <a href={downloadPath(slot.blankFileId)}>{t('papers.blank')}</a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {there.length > 0 && (
        <details>
          <summary>{t('papers.there', { count: there.length })}</summary>
          <ul>
            {there.map((slot) => (
              <li key={slot.material}>
                {nameOf(slot)} <span className="soft small">{sourceOf(slot)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
