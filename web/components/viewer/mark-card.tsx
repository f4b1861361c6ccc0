import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MarkPlace } from '../../../server/paper-marks/schema.ts'
import { ErrorMessage } from '../error-message.tsx'
import { TextField } from '../text-field.tsx'
import type { Marking, MarkWords } from './marks.ts'
import { percent } from './marks.ts'

interface Props {
  place: MarkPlace
  kind: Marking['kind']
  words: MarkWords
  /** Goes to the sentence at once; not when the place is still being moved by keys. */
  focused: boolean
  onSave: (words: MarkWords) => Promise<unknown>
  onRemove?: () => Promise<unknown>
  onClose: () => void
}

/** The sentence of a mark, beside its place. */
export function MarkCard({ place, kind, words, focused, onSave, onRemove, onClose }: Props) {
  const { t } = useTranslation('papers')
  const [text, setText] = useState(words.text)
  const [result, setResult] = useState(words.result)
  const card = useRef<HTMLFormElement>(null)
  const write = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: onClose
  })
  useEffect(() => {
    if (focused) card.current!.querySelector('textarea')!.focus()
    card.current!.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [focused])

  const save = () => {
    if (text.trim() && !write.isPending) write.mutate(() => onSave({ text: text.trim(), result }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The desk and the form at its foot have keys of their own.
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
  }

  return (
    <form
      ref={card}
      className="mark-card"
      style={beside(place)}
      aria-label={t('marks.card')}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <TextField
        label={t(`marks.sentence.${kind}`)}
        value={text}
        onChange={setText}
        multiline
        maxLength={1000}
      />
      {kind === 'finding' && (
        <div className="mark-card__results" role="radiogroup" aria-label={t('marks.result')}>
          {(['differs', 'to-judge'] as const).map((one) => (
            <label key={one}>
              <input type="radio" checked={result === one} onChange={() => setResult(one)} />
              {t(`marks.results.${one}`)}
            </label>
          ))}
        </div>
      )}
      {write.isError && <ErrorMessage error={write.error} />}
      <div className="mark-card__act">
        {onRemove && (
          <button type="button" className="link" onClick={() => write.mutate(onRemove)}>
            {t('marks.remove')}
          </button>
        )}
        <Button size="small" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button
          size="small"
          type="primary"
          htmlType="submit"
          loading={write.isPending}
          disabled={!text.trim()}
        >
          {t('common:save')}
        </Button>
      </div>
    </form>
  )
}

/** Below the place, or above it near the foot of the page; towards the middle. */
function beside({ x, y, width, height }: MarkPlace): CSSProperties {
  return {
    ...(y + height > 0.7 ? { bottom: percent(1 - y) } : { top: percent(y + height) }),
    ...(x > 0.45 ? { right: percent(Math.max(0, 1 - x - width)) } : { left: percent(x) })
  }
}
