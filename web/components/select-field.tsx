import { useId, type ReactNode } from 'react'
import './select-field.css'

interface Props<T extends string> {
  label: string
  value: T | ''
  options: { value: T; text: string }[]
  onChange: (value: T) => void
  /** First entry while nothing is chosen. */
  none?: string
  hint?: ReactNode
  problem?: string | null
  /** The label is read out, but not shown. */
  quiet?: boolean
}

/** The browser's own list: it works by keyboard, on phones and for readers, and weighs nothing. */
export function SelectField<T extends string>(props: Props<T>) {
  const { label, value, options, onChange, none, hint, problem, quiet } = props
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className={quiet ? 'sr' : undefined}>
        {label}
      </label>
      {hint && <p className="field__hint">{hint}</p>}
      <select
        id={id}
        className="select"
        value={value}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {problem && <p className="field__problem">{problem}</p>}
    </div>
  )
}
