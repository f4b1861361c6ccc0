import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { FACT_GROUPS } from '../../components/facts/fact-groups.ts'

/** Where one is among the ten groups; each can be opened, answered or not. */
export function Progress({ at, answered }: { at: number; answered: boolean[] }) {
  const { t } = useTranslation('plan')
  return (
    <nav className="ask__progress" aria-label={t('progress')}>
      <ol>
        {FACT_GROUPS.map(({ key }, index) => (
          <li key={key} className={answered[index] ? 'done' : undefined}>
            <Link to={`/plan/${key}`} aria-current={index === at ? 'step' : undefined}>
              <span className="ask__step">{t(`groups.${key}.short`)}</span>
              {answered[index] && <span className="sr">{t('answered')}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
