import { useId, useRef, useState, type PointerEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import './signature-pad.css'

interface Props {
  /** Whose signature. */
  label: string
  /** Of what is on the pad, as a picture; null: nothing. */
  onChange: (file: File | null) => void
}

const penOf = (canvas: HTMLCanvasElement) => canvas.getContext('2d')!

/** Signed on the screen with finger, pen or mouse; what was signed on paper and scanned is laid onto the same pad. */
export function SignaturePad({ label, onChange }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const canvas = useRef<HTMLCanvasElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const drawing = useRef(false)
  const [written, setWritten] = useState(false)
  const [broken, setBroken] = useState(false)

  /** As many points as it has on the screen, known once the dialog around it is shown; empties it. */
  const prepare = () => {
    const { clientWidth, clientHeight } = canvas.current!
    canvas.current!.width = clientWidth * devicePixelRatio
    canvas.current!.height = clientHeight * devicePixelRatio
    const pen = penOf(canvas.current!)
    pen.scale(devicePixelRatio, devicePixelRatio)
    pen.lineWidth = 2.5
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
  }
  const keep = () => {
    setWritten(true)
    setBroken(false)
    canvas.current!.toBlob((blob) => {
      if (blob) onChange(new File([blob], 'signature.png', { type: 'image/png' }))
    })
  }
  const clear = () => {
    prepare()
    setWritten(false)
    setBroken(false)
    onChange(null)
  }
  const lay = async (scan: File) => {
    clear()
    const picture = await createImageBitmap(scan).catch(() => null)
    if (!picture) return setBroken(true)
    const { clientWidth, clientHeight } = canvas.current!
    const scale = Math.min(clientWidth / picture.width, clientHeight / picture.height)
    const [width, height] = [picture.width * scale, picture.height * scale]
    const place = [(clientWidth - width) / 2, (clientHeight - height) / 2, width, height] as const
    penOf(canvas.current!).drawImage(picture, ...place)
    picture.close()
    keep()
  }

  const at = ({ nativeEvent: { offsetX, offsetY } }: PointerEvent) => [offsetX, offsetY] as const
  const begin = (event: PointerEvent) => {
    if (!written && !drawing.current) prepare()
    drawing.current = true
    canvas.current!.setPointerCapture(event.pointerId)
    const pen = penOf(canvas.current!)
    pen.beginPath()
    pen.moveTo(...at(event))
  }
  const move = (event: PointerEvent) => {
    if (!drawing.current) return
    const pen = penOf(canvas.current!)
    pen.lineTo(...at(event))
    pen.stroke()
  }
  const end = () => {
    if (drawing.current) keep()
    drawing.current = false
  }

  return (
    <div className="field signature">
      <span id={id}>{label}</span>
      <div className="signature__pad">
        <canvas
          ref={canvas}
          role="img"
          aria-labelledby={id}
          onPointerDown={begin}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={end}
        />
        {!written && <p aria-hidden="true">{t('signaturePad.here')}</p>}
      </div>
      <div className="signature__actions">
        <input
          ref={input}
          className="sr"
          type="file"
          accept="image/png,image/jpeg"
          tabIndex={-1}
          aria-label={t('signaturePad.scan')}
          onChange={({ target }) => {
            const [scan] = target.files ?? []
            target.value = ''
            if (scan) void lay(scan)
          }}
        />
        <Button onClick={() => input.current?.click()}>{t('signaturePad.scan')}</Button>
        {written && <Button onClick={clear}>{t('signaturePad.again')}</Button>}
      </div>
      {broken && (
        <p className="field__problem" role="alert">
          {t('signaturePad.broken')}
        </p>
      )}
    </div>
  )
}
