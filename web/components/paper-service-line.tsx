import { useTranslation } from 'react-i18next'
import type { OfficialPaper } from '../../server/official-papers/schema.ts'
import { formatDay, formatInstant } from '../dates.ts'

/** When a paper reached the applicant and was opened, and until when it can be contested. */
export function PaperServiceLine({ paper: { service, remedies } }: { paper: OfficialPaper }) {
  const { t } = useTranslation()
  if (!service) return null
  const { method, servedOn, openedAt } = service
  return (
    <>
      <p className="small">
        {servedOn
          ? t(`officialPapers.served.${method}`, { day: formatDay(servedOn) })
          : t('officialPapers.served.waiting')}
        {method === 'electronic' && (
          <span className="soft">
            {' · '}
            {openedAt
              ? t('officialPapers.opened', { at: formatInstant(openedAt) })
              : t('officialPapers.unopened')}
          </span>
        )}
      </p>
      {remedies && (
        <p className="small soft">
          {t('officialPapers.remedies', {
            reconsideration: formatDay(remedies.reconsideration),
            lawsuit: formatDay(remedies.lawsuit)
          })}
        </p>
      )}
    </>
  )
}
