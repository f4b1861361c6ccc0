import { useTranslation } from 'react-i18next'
import type { FailedLine } from '../../../../../../server/joint-reviews/schema.ts'
import { TextField } from '../../../../../components/text-field.tsx'

interface Props {
  lines: FailedLine[]
  problem: string | null
  onChange: (lines: FailedLine[]) => void
}

/** Which part, and what about it: each line goes to the applicant as it stands. */
export function FailedLines({ lines, problem, onChange }: Props) {
  const { t } = useTranslation('moves')
  const edit = (index: number, part: Partial<FailedLine>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)))
  return (
    <fieldset className="field">
      <legend>{t('steps.joint-finding.lines')}</legend>
      <ol className="edit-lines">
        {lines.map((line, index) => (
          <li key={index}>
            <TextField
              label={t('steps.joint-finding.part', { number: index + 1 })}
              value={line.part}
              maxLength={200}
              onChange={(part) => edit(index, { part })}
            />
            <TextField
              label={t('steps.joint-finding.what', { number: index + 1 })}
              value={line.what}
              maxLength={1000}
              onChange={(what) => edit(index, { what })}
            />
            {lines.length > 1 && (
              <button
                type="button"
                className="link"
                aria-label={t('steps.joint-finding.remove', { number: index + 1 })}
                onClick={() => onChange(lines.filter((_, at) => at !== index))}
              >
                {t('common:remove')}
              </button>
            )}
          </li>
        ))}
      </ol>
      <button type="button" className="link" onClick={() => onChange([...lines, { part: '', what: '' }])}>
        {t('steps.joint-finding.add')}
      </button>
      {problem && <p className="field__problem">{problem}</p>}
    </fieldset>
  )
}
