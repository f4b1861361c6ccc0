import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { Loading } from '../../components/loading.tsx'
import '../../components/table.css'
import './window.css'

/** What is done at a counter: filing for who came, and handing results over. */
export function WindowLayout() {
  const { t } = useTranslation('window')
  return (
    <div className="wrap window">
      <nav className="window__pages" aria-label={t('title')}>
        <NavLink to="/window/filings">{t('pages.filings')}</NavLink>
        <NavLink to="/window/deliveries">{t('pages.deliveries')}</NavLink>
        <NavLink to="/window/papers">{t('pages.papers')}</NavLink>
      </nav>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </div>
  )
}
