import { useTranslation } from 'react-i18next'
import { TextField } from '../../../components/text-field.tsx'
import type { Draft } from './draft.ts'

interface Props {
  draft: Draft
  problem: string | null
  onChange: (part: Partial<Draft>) => void
}

export function CorrectionDays({ draft, problem, onChange }: Props) {
  const { t } = useTranslation('task-forms')
  const days = Number(draft.days)
  return (
    <TextField
      label={t('fields.days')}
      value={draft.days}
      inputMode="numeric"
      unit={t('workingDays')}
      problem={problem}
      hint={days >= 1 && days <= 60 ? t('lines.due', { count: days }) : undefined}
      onChange={(value) => onChange({ days: value.replace(/\D/g, '').slice(0, 2) })}
    />
  )
}
