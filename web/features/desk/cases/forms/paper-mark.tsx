import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Slot } from '../../../../../server/applications/schema.ts'
import { useName } from '../../../../components/data-name.ts'
import { TextField } from '../../../../components/text-field.tsx'

interface Props {
  slot: Slot
  /** What is missing; null: the paper is complete. */
  what: string | null
  tried: boolean
  onMissing: () => void
  onComplete: () => void
  onChange: (what: string) => void
}

/** One paper of the department: complete, or what is missing about it. */
export function PaperMark({ slot, what, tried, onMissing, onComplete, onChange }: Props) {
  const { t } = useTranslation(['task-forms', 'cases'])
  const named = useName()
  const name = useId()
  const missing = what !== null

  return (
    <li>
      <fieldset className="check-papers__mark">
        <legend>
          {named(slot.nameZh, slot.nameEn)}{' '}
          <span className="soft">{t(`cases:papers.status.${slot.status}`)}</span>
        </legend>
        <span className="check-papers__choice">
          <label>
            <input type="radio" name={name} checked={!missing} onChange={onComplete} />
            {t('checkPapers.complete')}
          </label>
          <label>
            <input type="radio" name={name} checked={missing} onChange={onMissing} />
            {t('checkPapers.lacking')}
          </label>
        </span>
      </fieldset>
      {missing && (
        <TextField
          label={t('checkPapers.what', { name: named(slot.nameZh, slot.nameEn) })}
          value={what}
          maxLength={1000}
          problem={tried && !what.trim() ? t('checkPapers.sayWhat') : null}
          onChange={onChange}
        />
      )}
    </li>
  )
}
