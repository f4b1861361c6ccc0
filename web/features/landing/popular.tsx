import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DepartmentsIndex } from '../../components/guide/departments-index.tsx'
import { ItemCard } from '../../components/guide/item-card.tsx'
import { ItemList } from '../../components/guide/item-list.tsx'
import { useItems, usePopularItems } from '../../components/guide/use-guide.ts'
import '../../components/guide/guide.css'
import { useWide } from '../../components/use-wide.ts'

/** 大家在找: what is filed most, with the card of one of them; before anybody filed only the departments. */
export function Popular() {
  const { t } = useTranslation('guide')
  const wide = useWide()
  const popular = usePopularItems()
  const all = useItems({})
  const [moved, setMoved] = useState<string | null>(null)
  if (!popular.data) return null
  const shown = moved ?? popular.data[0]?.item
  const some = shown !== undefined

  return (
    <section className="landing__section" aria-labelledby="popular">
      <div className="landing__head">
        <h2 id="popular">{some ? t('popular') : t('title')}</h2>
        <Link className="landing__all" to="/guide?all=1">
          {t('allItems', { count: all.data?.length ?? 0 })}
        </Link>
      </div>
      {some ? (
        <div className="popular__panes">
          <div className="guide__side">
            <div className="card popular__list">
              <div className="items__head">
                <span>{t('list')}</span>
                <span className="soft">{t('promisedDays')}</span>
              </div>
              <ItemList
                items={popular.data}
                linkTo={(item) => `/guide/${item}`}
                chosen={wide ? shown : undefined}
                onMove={setMoved}
                ranked
                stay={false}
              />
            </div>
            <DepartmentsIndex />
          </div>
          {wide && <ItemCard code={shown} heading="h2" brief />}
        </div>
      ) : (
        <DepartmentsIndex />
      )}
    </section>
  )
}
