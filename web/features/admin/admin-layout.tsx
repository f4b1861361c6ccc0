import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { Loading } from '../../components/loading.tsx'
import '../../components/table.css'
import './admin.css'

const PAGES = [
  'people',
  'org-units',
  'regions',
  'calendar',
  'paper-templates',
  'imports',
  'worker-accounts',
  'materials',
  'incidents',
  'log'
] as const

export function AdminLayout() {
  const { t } = useTranslation('admin')
  return (
    <div className="wrap admin">
      <nav className="admin__pages" aria-label={t('title')}>
        {PAGES.map((name) => (
          <NavLink key={name} to={`/admin/${name}`}>
            {t(`pages.${name}`)}
          </NavLink>
        ))}
      </nav>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </div>
  )
}
