import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { ItemGuide } from '../../../server/items/schema.ts'
import { useName } from '../data-name.ts'
import { useRegions } from '../use-regions.ts'

/** Counter, telephone and hours for the region that is asked. */
export function ItemOffices({ guide }: { guide: ItemGuide }) {
  const { t } = useTranslation('guide')
  const named = useName()
  const [search, setSearch] = useSearchParams()
  const { options: regions } = useRegions()

  return (
    <section>
      <h2>{t('whom')}</h2>
      <div>
        <label className="item__region">
          <span>{t('region')}</span>
          <select
            value={search.get('region') ?? regions[0]?.value ?? ''}
            onChange={(event) => {
              const next = new URLSearchParams(search)
              next.set('region', event.target.value)
              setSearch(next, { replace: true, preventScrollReset: true })
            }}
          >
            {regions.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
        {guide.province && <p>{t('province')}</p>}
        <ul className="item__offices">
          {guide.offices.map((office) => (
            <li key={office.id}>
              <b>{named(office.nameZh, office.nameEn)}</b>
              <p>
                {office.address}
                <br />
                <a href={`tel:${office.telephone.replace(/[^\d+-]/g, '')}`}>{office.telephone}</a> ·{' '}
                {office.hours}
              </p>
              {office.sample && <p className="soft small">{t('sampleOffice')}</p>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
