import { useTranslation } from 'react-i18next'
import { DayField } from '../../components/day-field.tsx'
import { SignaturePad } from '../../components/signature-pad.tsx'
import { TextField } from '../../components/text-field.tsx'
import { today } from '../../dates.ts'

interface RecipientProps {
  recipient: string
  relation: string
  missing: boolean
  onRecipient: (value: string) => void
  onRelation: (value: string) => void
}

/** Who took it, and what that person is to the applicant. */
export function RecipientFields({ recipient, relation, missing, onRecipient, onRelation }: RecipientProps) {
  const { t } = useTranslation('window')
  return (
    <>
      <TextField
        label={t('deliver.recipient')}
        value={recipient}
        maxLength={100}
        problem={missing ? t('deliver.problems.recipient') : null}
        onChange={onRecipient}
      />
      <TextField
        label={t('deliver.relation')}
        optional={t('common:optional')}
        hint={t('deliver.relationHint')}
        value={relation}
        maxLength={50}
        onChange={onRelation}
      />
    </>
  )
}

interface ReceiptDayProps {
  value: string
  hint?: string
  /** The day of what is handed over: nobody took it before. */
  since?: string | null
  onChange: (day: string) => void
}

export function ReceiptDay({ value, hint, since, onChange }: ReceiptDayProps) {
  const { t } = useTranslation('window')
  return (
    <DayField
      label={t('deliver.day')}
      hint={hint}
      value={value}
      min={since ?? undefined}
      max={today()}
      onChange={onChange}
    />
  )
}

export function ReceiptSignature({
  missing,
  onChange
}: {
  missing: boolean
  onChange: (signature: File | null) => void
}) {
  const { t } = useTranslation('window')
  return (
    <>
      <SignaturePad label={t('deliver.signature')} onChange={onChange} />
      {missing && (
        <p className="field__problem" role="alert">
          {t('deliver.problems.signature')}
        </p>
      )}
    </>
  )
}
