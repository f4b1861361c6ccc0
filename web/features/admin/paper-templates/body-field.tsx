import { useId, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateProblem } from '../../../../server/paper-templates/schema.ts'

export interface BodyHandle {
  /** Where the caret is. */
  insert: (text: string) => void
}
interface Props {
  value: string
  problems: TemplateProblem[]
  onChange: (value: string) => void
  ref: Ref<BodyHandle>
}

/** The text of a paper, line by line; a fault leads to its line. */
export function BodyField({ value, problems, onChange, ref }: Props) {
  const { t } = useTranslation('paper-templates')
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [line, setLine] = useState(1)
  const noteLine = () => setLine(value.slice(0, area.current?.selectionStart ?? 0).split('\n').length)

  useImperativeHandle(ref, () => ({
    insert: (text) => {
      const at = area.current!
      at.focus()
      at.setRangeText(text, at.selectionStart, at.selectionEnd, 'end')
      onChange(at.value)
    }
  }))
  const goTo = (wanted: number) => {
    const lines = value.split('\n')
    const start = lines.slice(0, wanted - 1).join('\n').length + (wanted > 1 ? 1 : 0)
    area.current!.focus()
    area.current!.setSelectionRange(start, start + (lines[wanted - 1]?.length ?? 0))
    setLine(wanted)
  }

  return (
    <div className="field">
      <label htmlFor={id}>{t('body')}</label>
      <p className="field__hint" id={`${id}-hint`}>
        {t('bodyHint')} <code>{'{{ … }}'}</code> {t('bodyFill')}
      </p>
      <textarea
        id={id}
        ref={area}
        className="template__body"
        value={value}
        rows={16}
        spellCheck={false}
        aria-invalid={problems.length > 0 ? true : undefined}
        aria-describedby={`${id}-hint ${id}-problems`}
        onChange={(event) => onChange(event.target.value)}
        onSelect={noteLine}
      />
      <p className="template__line soft">{t('line', { line })}</p>
      <ul id={`${id}-problems`} className="template__problems" aria-live="polite">
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.code} ${problem.name}`}>
            <button type="button" onClick={() => goTo(problem.line)}>
              {t('line', { line: problem.line })}
            </button>{' '}
            {t(`problems.${problem.code}`, { name: problem.name })}
          </li>
        ))}
      </ul>
    </div>
  )
}
