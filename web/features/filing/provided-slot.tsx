import { useTranslation } from 'react-i18next'
import type { PlannedItem, Slot } from '../../../server/applications/schema.ts'
import { useName } from '../../components/data-name.ts'
import { Icon } from '../../components/icon.tsx'

/** A paper that nobody is asked for: from where it comes. */
export function ProvidedSlot({ slot, items }: { slot: Slot; items: PlannedItem[] }) {
  const { t } = useTranslation('filing')
  const named = useName()
  const from = (slot.alreadyFrom ?? slot.awaitedFrom ?? []).map((code) => {
    const item = items.find((one) => one.item === code)
    return item ? named(item.nameZh, item.nameEn) : code
  })
  return (
    <li className="slot slot--have">
      <span className="slot__picture">
        <Icon name="city" />
      </span>
      <div>
        <h3>{named(slot.nameZh, slot.nameEn)}</h3>
        <p className="slot__for">
          {t('papers.usedBy')}{' '}
          {slot.neededBy.map(({ nameZh, nameEn }) => named(nameZh, nameEn)).join(t('and'))}
        </p>
        <p className="slot__from">
          <Icon name="check" small />{' '}
          {slot.status === 'provided'
            ? t(`papers.from.${slot.material === 'M03' ? 'form' : 'register'}`)
            : t(`papers.from.${slot.status}`, { items: from.join(t('and')) })}
        </p>
      </div>
    </li>
  )
}
