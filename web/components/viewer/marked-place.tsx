import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorrectionLine } from '../../../server/applications/schema.ts'
import { Dialog } from '../dialog.tsx'
import { PaperViewer, type ShownPaper } from '../paper-viewer.tsx'
import { percent } from './marks.ts'
import { Pin } from './pin.tsx'
import type { Sheets } from './sheets.ts'
import { useSheets } from './use-sheets.ts'
import './marked-place.css'

type Place = NonNullable<CorrectionLine['place']>

/** Where the lead marked a paper of the applicant: in words, as a picture of the place, and in the paper itself. */
export function MarkedPlace({ place, what, file }: { place: Place; what: string; file: ShownPaper }) {
  const { t } = useTranslation('papers')
  const [open, setOpen] = useState(false)
  const { sheets } = useSheets(file)
  const mark = { ...place, id: 'place', text: what, editable: false }
  return (
    <figure className="marked-place">
      {sheets && <PlacePicture sheets={sheets} place={place} />}
      <figcaption>
        <Pin number={place.number} result={place.result} />
        {t('marks.place', { page: place.page, number: place.number })}
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {t('marks.openAt')}
        </button>
      </figcaption>
      {open && (
        <Dialog title={file.name} onClose={() => setOpen(false)}>
          <div className="marked-place__paper">
            <PaperViewer file={file} marks={[mark]} chosenMark="place" />
          </div>
        </Dialog>
      )}
    </figure>
  )
}

/** Room around the place, so that one knows where on the page it is. */
const ROOM = 0.06
/** A point is shown with as much of the page as this. */
const LEAST = 0.3

/** The part of the page around the place, cut out by the box that the canvas stands in. */
function PlacePicture({ sheets, place }: { sheets: Sheets; place: Place }) {
  const { t } = useTranslation('papers')
  const canvas = useRef<HTMLCanvasElement>(null)
  const [ratio, setRatio] = useState(sheets.height / sheets.width)
  const width = Math.min(1, Math.max(LEAST, place.width + 2 * ROOM))
  const height = Math.min(1, Math.max(LEAST / 2, place.height + 2 * ROOM))
  const between = (middle: number, size: number) => Math.min(Math.max(middle - size / 2, 0), 1 - size)
  const x = between(place.x + place.width / 2, width)
  const y = between(place.y + place.height / 2, height)

  useEffect(() => {
    const target = canvas.current!
    const drawing = sheets.draw(
      place.page,
      target,
      (target.parentElement!.clientWidth / width) * devicePixelRatio
    )
    void drawing.done.then(() => target.width > 0 && setRatio(target.height / target.width))
    return () => drawing.cancel()
  }, [sheets, place.page, width])

  return (
    <div
      className="marked-place__cut"
      role="img"
      aria-label={t('marks.picture', { page: place.page, number: place.number })}
      style={{ aspectRatio: `${width} / ${height * ratio}` }}
    >
      <div
        className="mark-layer"
        style={{
          inset: 'auto',
          width: percent(1 / width),
          aspectRatio: `1 / ${ratio}`,
          left: percent(-x / width),
          top: percent(-y / height)
        }}
      >
        <canvas ref={canvas} aria-hidden="true" />
        <span
          className={place.width === 0 ? 'placed placed--point' : 'placed'}
          style={{
            left: percent(place.x),
            top: percent(place.y),
            width: percent(place.width),
            height: percent(place.height)
          }}
        >
          <Pin number={place.number} result={place.result} />
        </span>
      </div>
    </div>
  )
}
