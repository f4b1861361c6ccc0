import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readDueDate } from '../../../../../server/calendar/schema.ts'
import { call } from '../../../../api.ts'
import { TextField } from '../../../../components/text-field.tsx'
import { formatDayAndWeekday } from '../../../../dates.ts'
import type { Draft } from './draft.ts'

interface Props {
  draft: Draft
  problem: string | null
  onChange: (part: Partial<Draft>) => void
}

export function CorrectionDays({ draft, problem, onChange }: Props) {
  const { t } = useTranslation('task-forms')
  const days = Number(draft.days)
  const possible = days >= 1 && days <= 60
  const limit = `${days}wd`
  const answer = useQuery({
    queryKey: ['due-dates', limit],
    queryFn: () => call(readDueDate, { querystring: { limit } }),
    enabled: possible
  })
  const hint = answer.data
    ? t('lines.dueOn', { day: formatDayAndWeekday(answer.data.due) })
    : t('lines.due', { count: days })
  return (
    <TextField
      label={t('fields.days')}
      value={draft.days}
      inputMode="numeric"
      unit={t('workingDays')}
      problem={problem}
      hint={possible ? hint : undefined}
      onChange={(value) => onChange({ days: value.replace(/\D/g, '').slice(0, 2) })}
    />
  )
}
