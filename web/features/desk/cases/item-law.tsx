import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import { useName } from '../../../components/data-name.ts'

/** `30 cd` → 30 日; what is no such limit stays as it is. */
function useLimit() {
  const { t } = useTranslation('cases')
  return (limit: string) => {
    const [, days, unit] = /^(\d+) ?(wd|cd)$/.exec(limit) ?? []
    return days ? t(`clock.units.${unit}`, { count: Number(days) }) : limit
  }
}

/** The item as the directory has it, in the version that counts for this case. */
export function ItemLaw({ item }: { item: NonNullable<Dossier['item']> }) {
  const { t } = useTranslation('cases')
  const named = useName()
  const limit = useLimit()
  return (
    <section className="answers-of">
      <h2>{t('item.title')}</h2>
      <dl className="pairs">
        <div>
          <dt>{t('item.name')}</dt>
          <dd>
            {named(item.nameZh, item.nameEn)} <code className="soft">{item.item}</code>
          </dd>
        </div>
        <div>
          <dt>{t('item.condition')}</dt>
          <dd>{named(item.conditionZh, item.conditionEn)}</dd>
        </div>
        <div>
          <dt>{t('item.law')}</dt>
          <dd>{item.legalBasis}</dd>
        </div>
        <div>
          <dt>{t('item.limits')}</dt>
          <dd>{t('item.limit', { promised: limit(item.promised), statutory: limit(item.statutory) })}</dd>
        </div>
      </dl>
    </section>
  )
}
