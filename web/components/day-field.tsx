import { useId } from 'react'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  min?: string
  max?: string
  hint?: string
  problem?: string | null
}

/** The browser's own calendar. */
export function DayField({ label, value, onChange, min, max, hint, problem }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
      <input
        id={id}
        className="day"
        type="date"
        min={min}
        max={max}
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p id={`${id}-problem`} className="field__problem">
          {problem}
        </p>
      )}
    </div>
  )
}
