import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Part } from './parts.ts'

interface Props {
  parts: { part: Part; count: number | null }[]
  part: Part
  onChange: (part: Part) => void
}

/** Arrows move between the tabs, as everywhere. */
export function CaseTabs({ parts, part, onChange }: Props) {
  const { t } = useTranslation('cases')
  const list = useRef<HTMLDivElement>(null)

  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const index = parts.findIndex((one) => one.part === part)
    const next = parts[(index + step + parts.length) % parts.length]!
    onChange(next.part)
    list.current?.querySelector<HTMLElement>(`#tab-${next.part}`)?.focus()
  }

  return (
    <div ref={list} className="case__tabs" role="tablist" aria-label={t('parts.label')} onKeyDown={move}>
      {parts.map((one) => (
        <button
          key={one.part}
          type="button"
          role="tab"
          id={`tab-${one.part}`}
          aria-selected={one.part === part}
          aria-controls={one.part === part ? `part-${one.part}` : undefined}
          tabIndex={one.part === part ? 0 : -1}
          onClick={() => onChange(one.part)}
        >
          {t(`parts.${one.part}`)} {one.count !== null && <b>{one.count}</b>}
        </button>
      ))}
    </div>
  )
}
