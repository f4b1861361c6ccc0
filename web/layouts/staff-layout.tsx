import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { Icon, type IconName } from '../components/icon.tsx'
import { Loading } from '../components/loading.tsx'
import { Mark } from '../components/mark.tsx'
import { Toasts } from '../components/toast.tsx'
import { useUser } from '../session.tsx'
import type { Role } from '../../server/roles/schema.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { NotificationsLink } from './notifications-link.tsx'
import { PersonMenu } from './person-menu.tsx'
import { QuestionsCount } from './questions-count.tsx'
import './staff-layout.css'

/** Entries of the rail, each for the roles that have something to do there. */
const ENTRIES: { to: string; icon: IconName; name: string; roles: readonly Role[] }[] = [
  { to: '/inbox', icon: 'inbox', name: 'nav.inbox', roles: ['handler', 'head', 'lead', 'window'] },
  { to: '/signing', icon: 'seal', name: 'nav.signing', roles: ['head'] },
  { to: '/window', icon: 'window', name: 'nav.window', roles: ['window'] },
  {
    to: '/board',
    icon: 'board',
    name: 'nav.board',
    roles: ['lead', 'head', 'handler', 'supervisor']
  },
  {
    to: '/questions',
    icon: 'ask',
    name: 'nav.questions',
    roles: ['handler', 'head', 'lead', 'window']
  },
  {
    to: '/all-projects',
    icon: 'city',
    name: 'nav.allProjects',
    roles: ['handler', 'head', 'lead', 'window', 'supervisor', 'administrator']
  },
  {
    to: '/supervision',
    icon: 'eye',
    name: 'nav.supervision',
    roles: ['supervisor', 'lead', 'head', 'administrator']
  },
  { to: '/designer', icon: 'flow', name: 'nav.designer', roles: ['designer', 'administrator'] },
  { to: '/admin', icon: 'people', name: 'nav.admin', roles: ['administrator'] }
]

/** Frame of the staff's pages: 14 px, a rail of 56 px, the rest belongs to the page. */
export function StaffLayout() {
  const { t } = useTranslation()
  const user = useUser()
  const held = user?.roles.map(({ role }) => role) ?? []
  // A head's work by 委托 is signing; what a head looks over is not handed on.
  const signs =
    user?.delegations.some(({ groups }) => groups.some((group) => group.endsWith(':head'))) ?? false

  return (
    <div className="staff">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <nav className="rail" aria-label={t('mainNavigation')}>
        <NavLink to="/" aria-label={t('brand')} className="rail__mark">
          <Mark />
        </NavLink>
        {ENTRIES.filter(
          ({ to, roles }) => roles.some((role) => held.includes(role)) || (signs && to === '/signing')
        ).map(({ to, icon, name }) => (
          <NavLink key={to} to={to}>
            <Icon name={icon} />
            {t(name)}
            {to === '/questions' && <QuestionsCount />}
          </NavLink>
        ))}
      </nav>
      <div className="staff__page">
        <header className="staff__top">
          <NavLink to="/guide">{t('nav.guide')}</NavLink>
          <NotificationsLink />
          <LanguageSwitch />
          {user && <PersonMenu user={user} />}
        </header>
        <main id="main" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Toasts />
    </div>
  )
}
