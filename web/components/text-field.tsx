import { useId, type HTMLInputTypeAttribute, type ReactNode } from 'react'
import { Input } from 'antd'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** Below the label: why we ask, how to write it. */
  hint?: ReactNode
  /** What is wrong and how to mend it. */
  problem?: string | null
  unit?: string
  type?: HTMLInputTypeAttribute
  inputMode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email'
  autoComplete?: string
  maxLength?: number
  optional?: string
  multiline?: boolean
}

/** A labelled input whose hint and problem are read out with it. */
export function TextField({
  label,
  value,
  onChange,
  onBlur,
  hint,
  problem,
  unit,
  optional,
  multiline,
  ...input
}: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
  const shared = {
    id,
    value,
    size: 'large' as const,
    status: problem ? ('error' as const) : undefined,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': described,
    maxLength: input.maxLength,
    onBlur
  }

  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="field__optional"> {optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
      {multiline ? (
        <Input.TextArea
          {...shared}
          autoSize={{ minRows: 3 }}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : input.type === 'password' ? (
        <Input.Password
          {...shared}
          autoComplete={input.autoComplete}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Input
          {...shared}
          type={input.type}
          inputMode={input.inputMode}
          autoComplete={input.autoComplete}
          suffix={unit}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {problem && (
        <p id={`${id}-problem`} className="field__problem">
          {problem}
        </p>
      )}
    </div>
  )
}
