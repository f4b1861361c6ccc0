import { useTranslation } from 'react-i18next'
import { TextField } from '../../../../components/text-field.tsx'
import type { Draft } from './draft.ts'

interface Props {
  draft: Draft
  nameOf: (department: string) => string
  onChange: (part: Partial<Draft>) => void
}

/** What a department asked for and the lead does not ask: it is told why. */
export function LeftOutLines({ draft: { lines, leftOut }, nameOf, onChange }: Props) {
  const { t } = useTranslation('task-forms')
  if (leftOut.length === 0) return null
  const without = (at: number) => leftOut.filter((_, index) => index !== at)
  return (
    <ul className="edit-lines" aria-label={t('lines.leftOut')}>
      {leftOut.map((line, index) => (
        <li key={`${line.department}|${line.material}|${line.what}`}>
          <span className="soft">
            {t('lines.notAsked', { department: nameOf(line.department), what: line.what })}
          </span>
          <TextField
            label={t('lines.why', { what: line.what })}
            value={line.reason}
            maxLength={1000}
            onChange={(reason) =>
              onChange({ leftOut: leftOut.map((one, at) => (at === index ? { ...one, reason } : one)) })
            }
          />
          <button
            type="button"
            className="link"
            onClick={() => {
              const { reason: _, ...back } = line
              onChange({ lines: [...lines, back], leftOut: without(index) })
            }}
          >
            {t('lines.putBack', { what: line.what })}
          </button>
        </li>
      ))}
    </ul>
  )
}
