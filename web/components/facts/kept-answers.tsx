import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { FACT_GROUPS } from './fact-groups.ts'
import { factsOf, usePlanAnswers } from './plan-answers.ts'
import { useFactWords } from './use-fact-words.ts'

/** Offers what was answered before registering for the draft; nothing when nothing was. */
export function KeptAnswers({ used, onUse }: { used: boolean; onUse: (use: boolean) => void }) {
  const { t } = useTranslation(['plan', 'metro'])
  const words = useFactWords()
  const facts = factsOf(usePlanAnswers().typed)
  const known = FACT_GROUPS.flatMap((group) => [...group.facts]).filter((name) => facts[name] !== undefined)
  if (known.length === 0) return null

  return (
    <div className="card card__body">
      <Checkbox checked={used} onChange={({ target }) => onUse(target.checked)}>
        <b>{t('useAnswers')}</b>
      </Checkbox>
      <p className="soft small">
        {t('useAnswersText', { count: known.length })}{' '}
        {known
          .slice(0, 4)
          .map((name) => `${words.label(name)}: ${words.value(name, facts[name])}`)
          .join(t('metro:and'))}{' '}
        <Link to="/plan/answer">{t('seeAnswers')}</Link>
      </p>
    </div>
  )
}
