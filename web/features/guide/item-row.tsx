import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Department } from '../../../server/directory/schema.ts'
import type { ItemSummary } from '../../../server/items/schema.ts'
import { useLimitWords } from './use-limit-words.ts'
import { useName } from '../../components/data-name.ts'

export function ItemRow({ item, department }: { item: ItemSummary; department: Department | undefined }) {
  const { t } = useTranslation(['guide', 'metro'])
  const named = useName()
  const limit = useLimitWords()
  return (
    <li>
      <div>
        <Link to={`/guide/${item.item}`}>
          <b>{named(item.nameZh, item.nameEn)}</b>
        </Link>
        <p className="soft">{named(item.conditionZh, item.conditionEn)}</p>
      </div>
      <span className="soft small">
        {item.stage === 'P' ? t('anyTime') : t(`metro:stageNames.${item.stage}`)}
        <br />
        {department && named(department.nameZh, department.nameEn)}
      </span>
      <span className="guide__days">
        {item.kind === 'merged' ? t('merged') : limit(item.promisedDays, item.promisedUnit)}
      </span>
    </li>
  )
}
