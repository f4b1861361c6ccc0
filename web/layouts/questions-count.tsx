import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { countOfficeQuestions } from '../../server/questions/schema.ts'
import { call } from '../api.ts'

/** How many questions wait for the office, beside the rail's entry; asked for again now and then. */
export function QuestionsCount() {
  const { t } = useTranslation()
  const count = useQuery({
    queryKey: ['questions', 'count'],
    queryFn: () => call(countOfficeQuestions, {}),
    refetchInterval: 60_000
  })
  if (!count.data?.open) return null
  return (
    <span className="nav__unread">
      {count.data.open}
      <span className="sr">{t('nav.openQuestions')}</span>
    </span>
  )
}
