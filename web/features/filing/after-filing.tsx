import { useTranslation } from 'react-i18next'
import type { Checklist } from '../../../server/applications/schema.ts'
import './after-filing.css'

/** What happens once it is filed, and in how many working days. */
export function AfterFiling({ checklist }: { checklist: Checklist }) {
  const { t } = useTranslation('filing')
  const departments = new Set(checklist.items.map(({ department }) => department)).size
  return (
    <aside className="card after">
      <h2>{t('after.title')}</h2>
      <ol>
        <li>
          <b>{t('after.today')}</b>
          <p>{t('after.receipt')}</p>
        </li>
        <li>
          <b>{t('after.acceptance')}</b>
          <p>{t('after.once')}</p>
        </li>
        {departments > 0 && (
          <>
            <li>
              <b>{t('after.together', { count: departments })}</b>
              <p>{t('after.sameDay')}</p>
            </li>
            <li>
              <b>{t('after.concluded', { count: checklist.days })}</b>
              <p>{t('after.results')}</p>
            </li>
          </>
        )}
      </ol>
    </aside>
  )
}
