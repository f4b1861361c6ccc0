import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Facts } from '../../../server/items/schema.ts'
import { usePlanAnswers } from '../../components/facts/plan-answers.ts'
import { withReturn } from '../../safe-path.ts'
import { isStaff, useUser } from '../../session.tsx'

const DRAFT = '/projects/new'

/** The answers become the draft, after registering or signing in. */
export function NextSteps({ facts, shared }: { facts: Facts; shared: boolean }) {
  const { t } = useTranslation('plan')
  const navigate = useNavigate()
  const user = useUser()
  const answers = usePlanAnswers()
  const takeOver = () => shared && answers.replace(facts)

  return (
    <section className="card plan__next" aria-labelledby="next">
      <h2 id="next">{t('goOn.title')}</h2>
      <p className="soft">{t('goOn.text')}</p>
      {!user && (
        <>
          <Link className="button button--primary" to={withReturn('/register', DRAFT)} onClick={takeOver}>
            {t('goOn.register')}
          </Link>
          <Link className="button" to={withReturn('/sign-in', DRAFT)} onClick={takeOver}>
            {t('goOn.signIn')}
          </Link>
        </>
      )}
      {user && !isStaff(user) && (
        <Link className="button button--primary" to={DRAFT} onClick={takeOver}>
          {t('goOn.draft')}
        </Link>
      )}
      <p className="small">
        <Link to="/plan/place" onClick={takeOver}>
          {t('goOn.change')}
        </Link>
        {!shared && (
          <>
            {' · '}
            <button
              type="button"
              className="link"
              onClick={() => {
                answers.clear()
                void navigate('/plan')
              }}
            >
              {t('clear')}
            </button>
          </>
        )}
      </p>
    </section>
  )
}
