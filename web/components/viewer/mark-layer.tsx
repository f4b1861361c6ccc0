import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { MarkPlace } from '../../../server/paper-marks/schema.ts'
import { MarkCard } from './mark-card.tsx'
import { type Marking, moved, percent, placeBetween, type ViewerMark } from './marks.ts'
import { Pin } from './pin.tsx'

interface Props {
  fileId: string
  page: number
  marks: readonly ViewerMark[]
  /** The mark that was chosen in a list or on the page. */
  chosen: string | null
  onChoose: (id: string | null) => void
  marking: Marking | null
  /** A mark is about to be set: the pointer draws. */
  armed: boolean
  onArm: (armed: boolean) => void
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
}
const STEP = 0.01
/** Where a mark begins that is set by keys. */
const MIDDLE = { x: 0.4, y: 0.45, width: 0.2, height: 0.1 }

/** Over a page: the pins, and the drawing of a new one by pointer or by keys. */
export function MarkLayer(props: Props) {
  const { fileId, page, marks, chosen, onChoose, marking, armed, onArm } = props
  const { t } = useTranslation('papers')
  const [from, setFrom] = useState<{ x: number; y: number } | null>(null)
  const [draft, setDraft] = useState<MarkPlace | null>(null)
  const [byKeys, setByKeys] = useState(false)

  const pointOf = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = (value: number, size: number) => Math.min(Math.max(value / size, 0), 1)
    return { x: share(event.clientX - box.left, box.width), y: share(event.clientY - box.top, box.height) }
  }
  const done = () => {
    setDraft(null)
    setByKeys(false)
    onArm(false)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    setByKeys(true)
    setDraft({ page, ...MIDDLE })
  }

  return (
    <div
      className={armed ? 'mark-layer mark-layer--armed' : 'mark-layer'}
      {...(armed && {
        role: 'button',
        tabIndex: 0,
        'aria-label': t('marks.setOn', { page }),
        onKeyDown,
        onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
          if (event.button !== 0 || event.target !== event.currentTarget) return
          event.currentTarget.setPointerCapture(event.pointerId)
          const at = pointOf(event)
          setFrom(at)
          setByKeys(false)
          setDraft(placeBetween(page, at, at))
        },
        onPointerMove: (event: PointerEvent<HTMLDivElement>) =>
          from && setDraft(placeBetween(page, from, pointOf(event))),
        onPointerUp: () => setFrom(null),
        onPointerCancel: () => setFrom(null)
      })}
    >
      {marks.map((mark) => (
        <Placed
          key={mark.id}
          mark={mark}
          chosen={mark.id === chosen}
          onChoose={() => onChoose(mark.id === chosen ? null : mark.id)}
        />
      ))}
      {draft && (
        <Draft
          place={draft}
          byKeys={byKeys}
          onMove={setDraft}
          onEnter={() => setByKeys(false)}
          onClose={done}
        />
      )}
      {draft && !from && marking && (
        <MarkCard
          place={draft}
          kind={marking.kind}
          words={{ text: '', result: 'differs' }}
          focused={!byKeys}
          onSave={(words) => marking.add(fileId, draft, words)}
          onClose={done}
        />
      )}
      {marks
        .filter((mark) => mark.id === chosen)
        .map((mark) =>
          mark.editable && marking ? (
            <MarkCard
              key={mark.id}
              place={mark}
              kind={marking.kind}
              words={mark}
              focused={false}
              onSave={(words) => marking.change(mark.id, words)}
              onRemove={() => marking.remove(mark.id)}
              onClose={() => onChoose(null)}
            />
          ) : (
            <p
              key={mark.id}
              className="mark-card mark-card--read"
              style={{ top: percent(mark.y + mark.height), left: percent(Math.min(mark.x, 0.5)) }}
            >
              {mark.text}
              {mark.author && <span className="soft"> {mark.author}</span>}
            </p>
          )
        )}
    </div>
  )
}

const boxOf = ({ x, y, width, height }: MarkPlace) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height)
})

function Placed({ mark, chosen, onChoose }: { mark: ViewerMark; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation('papers')
  const element = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (chosen) element.current!.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [chosen])
  const kind = mark.width === 0 ? 'placed placed--point' : 'placed'
  return (
    <button
      ref={element}
      type="button"
      className={mark.result === 'differs' ? kind : `${kind} placed--ring`}
      style={boxOf(mark)}
      aria-pressed={chosen}
      aria-label={t('marks.pin', { number: mark.number, text: mark.text })}
      onClick={onChoose}
    >
      <Pin number={mark.number} result={mark.result} />
    </button>
  )
}

interface DraftProps {
  place: MarkPlace
  byKeys: boolean
  onMove: (place: MarkPlace) => void
  onEnter: () => void
  onClose: () => void
}

function Draft({ place, byKeys, onMove, onEnter, onClose }: DraftProps) {
  const { t } = useTranslation('papers')
  const element = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (byKeys) element.current!.focus()
  }, [byKeys])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = ARROWS[event.key]
    if (step) onMove(moved(place, step[0] * STEP, step[1] * STEP))
    else if (event.key === 'Enter') onEnter()
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span
      ref={element}
      className={place.width === 0 ? 'placed placed--draft placed--point' : 'placed placed--draft'}
      style={boxOf(place)}
      {...(byKeys && { role: 'button', tabIndex: 0, 'aria-label': t('marks.move'), onKeyDown })}
    />
  )
}
