import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useDocumentTitle } from '../../components/page-header.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { homeOf, useUser } from '../../session.tsx'
import { FiveStages } from './five-stages.tsx'
import { Popular } from './popular.tsx'
import './landing.css'

/** Search first; then who is here already, the five stages, and what one's own project would need. */
export function LandingPage() {
  const { t } = useTranslation('landing')
  const navigate = useNavigate()
  const user = useUser()
  const [query, setQuery] = useState('')
  useDocumentTitle(t('common:brandLong'))

  return (
    <>
      <div className="hero">
        <div className="wrap">
          <div>
            <h1>{t('title')}</h1>
            <p className="lead">{t('lead')}</p>
            <SearchBox
              value={query}
              onChange={setQuery}
              onSearch={() => void navigate(`/guide?q=${encodeURIComponent(query.trim())}`)}
            />
            <p className="hero__plan">
              <Link className="button" to="/plan">
                {t('plan')}
              </Link>
              <span className="soft small">{t('planText')}</span>
            </p>
            <p className="hero__tries">
              <span>{t('try')}</span>
              {['one', 'two', 'three'].map((which) => (
                <Link key={which} to={`/guide?q=${encodeURIComponent(t(`tries.${which}`))}`}>
                  {t(`tries.${which}`)}
                </Link>
              ))}
            </p>
          </div>
          <section className="card hero__enter" aria-labelledby="enter">
            <h2 id="enter">{user ? t('welcome', { name: user.name }) : t('already')}</h2>
            <p>{t('alreadyText')}</p>
            {user ? (
              <Link className="button" to={homeOf(user)}>
                {t('goOn')}
              </Link>
            ) : (
              <>
                <Link className="button" to="/sign-in">
                  {t('common:signIn')}
                </Link>
                <Link className="button" to="/register">
                  {t('register')}
                </Link>
              </>
            )}
          </section>
        </div>
      </div>
      <div className="wrap">
        <FiveStages />
        <Popular />
      </div>
    </>
  )
}
