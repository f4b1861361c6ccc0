import { useTranslation } from 'react-i18next'
import type { PlannedItem, Slot } from '../../../server/applications/schema.ts'
import { Icon } from '../../components/icon.tsx'

/** A paper that nobody is asked for: from where it comes. */
export function ProvidedSlot({ slot, items }: { slot: Slot; items: PlannedItem[] }) {
  const { t, i18n } = useTranslation('filing')
  const english = i18n.language === 'en'
  const from = (slot.alreadyFrom ?? slot.awaitedFrom ?? []).map((code) => {
    const item = items.find((one) => one.item === code)
    return item ? (english ? item.nameEn : item.nameZh) : code
  })
  return (
    <li className="slot slot--have">
      <span className="slot__picture">
        <Icon name="city" />
      </span>
      <div>
        <h3>{english ? slot.nameEn : slot.nameZh}</h3>
        <p className="slot__for">
          {t('papers.usedBy')} {slot.neededBy.map(({ nameZh }) => nameZh).join(t('and'))}
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
