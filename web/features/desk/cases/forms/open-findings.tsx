import { useTranslation } from 'react-i18next'
import type { RecordedFinding } from '../../../../../server/dossiers/schema.ts'

/** Why a review cannot be submitted yet: each finding that differs or is to be judged wants a word. */
export function OpenFindings({ findings }: { findings: RecordedFinding[] }) {
  const { t } = useTranslation('task-forms')
  if (findings.length === 0) return null
  return (
    <p className="field__problem" role="alert">
      {t('openFindings', { count: findings.length, titles: findings.map(({ title }) => title).join('；') })}
    </p>
  )
}
