interface Props {
  label: string
  options: { value: string; text: string }[]
  value: string[]
  onChange: (value: string[]) => void
  problem?: string | null
}

/** Some of a list, each a native box. */
export function CheckList({ label, options, value, onChange, problem }: Props) {
  const toggle = (one: string) =>
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one])
  return (
    <div className="field">
      <fieldset className="check-list" aria-label={label} aria-invalid={problem ? true : undefined}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              checked={value.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            {option.text}
          </label>
        ))}
      </fieldset>
      {problem && <p className="field__problem">{problem}</p>}
    </div>
  )
}
