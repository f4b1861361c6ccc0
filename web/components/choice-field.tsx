import { useId, type ReactNode } from 'react'

interface Props<T extends string> {
  label: string
  value: T | undefined
  options: { value: T; text: string; hint?: string }[]
  onChange: (value: T) => void
  hint?: ReactNode
  problem?: string | null
  /** Side by side, for two or three short answers. */
  inline?: boolean
}

/** One of a few answers, all of them visible: native radio buttons, so that keyboard and reader work as everywhere. */
export function ChoiceField<T extends string>({
  label,
  value,
  options,
  onChange,
  hint,
  problem,
  inline
}: Props<T>) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined

  return (
    <fieldset className="field choice" aria-describedby={described} aria-invalid={problem ? true : undefined}>
      <legend>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
      <div className={inline ? 'choice__options choice__options--inline' : 'choice__options'}>
        {options.map((option) => (
          <label key={option.value} className="choice__option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.text}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {problem && (
        <p id={`${id}-problem`} className="field__problem">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
