import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readLateAfterDecision } from '../../../server/supervision/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { LateCard } from './late-card.tsx'

/** What was decided and is not finished with in its days: not delivered, a commitment not checked. */
export function AfterDecision() {
  const { t } = useTranslation('supervision')
  const named = useName()
  const read = useQuery({
    queryKey: ['supervision', 'after-decision'],
    queryFn: () => call(readLateAfterDecision, {})
  })
  if (!read.data?.total) return null
  return (
    <LateCard
      title={t('lateAfter', { count: read.data.total })}
      order={t('lateAfterOrder')}
      heads={[t('subject'), t('department'), t('due')]}
      rows={read.data.late.map(
        ({ rule, number, projectNameZh, nameZh, nameEn, officeZh, officeEn, dueOn }) => ({
          id: `${rule} ${number}`,
          number,
          projectNameZh,
          what: <p className="soft small">{named(nameZh, nameEn)}</p>,
          who: named(officeZh, officeEn),
          why: t(`rules.${rule}`),
          day: dueOn
        })
      )}
    />
  )
}
