import { Suspense, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router'
import { Icon } from '../components/icon.tsx'
import { Loading } from '../components/loading.tsx'
import { Mark } from '../components/mark.tsx'
import { Toasts } from '../components/toast.tsx'
import { homeOf, isStaff, sessionQuery } from '../session.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { NotificationsLink } from './notifications-link.tsx'
import { PersonMenu } from './person-menu.tsx'
import './public-layout.css'

/** Frame of the pages for applicants and the public: 16 px, one column of 1120 px. */
export function PublicLayout() {
  const { t } = useTranslation()
  const session = useQuery(sessionQuery)
  const [open, setOpen] = useState(false)
  const user = session.data?.user ?? null

  return (
    <div className="public">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="top">
        <div className="wrap">
          <Link className="brand" to="/">
            <Mark />
            <b>{t('brand')}</b>
            <span>{t('brandLong')}</span>
          </Link>
          <button
            type="button"
            className="menu"
            aria-label={t('menu')}
            aria-expanded={open}
            aria-controls="nav"
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'cross' : 'menu'} />
          </button>
          <div id="nav" className={open ? 'nav nav--open' : 'nav'} onClick={() => setOpen(false)}>
            <nav aria-label={t('mainNavigation')}>
              <NavLink to="/guide">{t('nav.guide')}</NavLink>
              {!user && <NavLink to="/verify">{t('nav.verify')}</NavLink>}
              {!user && <NavLink to="/report">{t('nav.report')}</NavLink>}
              {user && !isStaff(user) && (
                <>
                  <NavLink to="/projects">{t('nav.projects')}</NavLink>
                  <NavLink to="/my-questions">{t('nav.myQuestions')}</NavLink>
                  <NavLink to="/organisations">{t('nav.organisations')}</NavLink>
                  <NotificationsLink />
                </>
              )}
              {user && isStaff(user) && <NavLink to={homeOf(user)}>{t('nav.desk')}</NavLink>}
            </nav>
            <LanguageSwitch />
            {user ? (
              <PersonMenu user={user} />
            ) : (
              !session.isPending && (
                <Link className="top__sign-in" to="/sign-in">
                  {t('signIn')}
                </Link>
              )
            )}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="foot">
        <div className="wrap">
          <span>{t('footer.office')}</span>
          <Link to="/guide">{t('nav.guide')}</Link>
          <Link to="/verify">{t('nav.verify')}</Link>
          <Link to="/report">{t('nav.report')}</Link>
          <span>{t('footer.sample')}</span>
        </div>
      </footer>
      <Toasts />
      <ScrollRestoration />
    </div>
  )
}
