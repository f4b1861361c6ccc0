import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Department } from '../../../server/directory/schema.ts'
import type { ItemSummary } from '../../../server/items/schema.ts'
import { useLimitWords } from './use-limit-words.ts'

export function ItemRow({ item, department }: { item: ItemSummary; department: Department | undefined }) {
  const { t, i18n } = useTranslation(['guide', 'metro'])
  const limit = useLimitWords()
  const english = i18n.language === 'en'
  return (
    <li>
      <div>
        <Link to={`/guide/${item.item}`}>
          <b>{english ? item.nameEn : item.nameZh}</b>
        </Link>
        <p className="soft">{english ? item.conditionEn : item.conditionZh}</p>
      </div>
      <span className="soft small">
        {item.stage === 'P' ? t('anyTime') : t(`metro:stageNames.${item.stage}`)}
        <br />
        {department && (english ? department.nameEn : department.nameZh)}
      </span>
      <span className="guide__days">
        {item.kind === 'merged' ? t('merged') : limit(item.promisedDays, item.promisedUnit)}
      </span>
    </li>
  )
}
