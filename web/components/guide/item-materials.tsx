import { useTranslation } from 'react-i18next'
import type { ItemGuide } from '../../../server/items/schema.ts'
import { useName } from '../data-name.ts'
import { Icon } from '../icon.tsx'
import { downloadPath } from '../paper-viewer.tsx'

/** Sources from which the city fetches the paper itself. */
const FETCHED = ['shared', 'system-form', 'produced']

export function ItemMaterials({ guide }: { guide: ItemGuide }) {
  const { t } = useTranslation('guide')
  const named = useName()
  const { materials } = guide
  return (
    <section>
      <h2>{t('materials', { count: materials.length })}</h2>
      {materials.length === 0 && <p>{t('noMaterials')}</p>}
      <ul className="item__materials">
        {materials.map((one) => {
          const fetched = FETCHED.includes(one.source)
          return (
            <li key={one.material} className={fetched ? 'fetched' : undefined}>
              {fetched && <Icon name="city" small />}
              {named(one.nameZh, one.nameEn)}
              <span className="soft small">
                {[
                  fetched && t(`sources.${one.source}`),
                  one.when && t('whenNeeded'),
                  one.oneOf && t('oneOf'),
                  one.late && t('late')
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {(one.blankFileId ?? one.sampleFileId) && (
                <span className="small">
                  {one.blankFileId && <a href={downloadPath(one.blankFileId)}>{t('blank')}</a>}{' '}
                  {one.sampleFileId && <a href={downloadPath(one.sampleFileId)}>{t('sample')}</a>}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
