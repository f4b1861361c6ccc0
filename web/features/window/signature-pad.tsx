import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  file: File | null
  onChange: (file: File | null) => void
}

/** Signed on the screen with finger, pen or mouse, or on paper and scanned. */
export function SignaturePad({ file, onChange }: Props) {
  const { t } = useTranslation('window')
  const canvas = useRef<HTMLCanvasElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const drawing = useRef(false)
  const [drawn, setDrawn] = useState(false)

  useEffect(() => {
    const { width, height } = canvas.current!.getBoundingClientRect()
    canvas.current!.width = width * devicePixelRatio
    canvas.current!.height = height * devicePixelRatio
    const pen = canvas.current!.getContext('2d')!
    pen.scale(devicePixelRatio, devicePixelRatio)
    pen.lineWidth = 2.5
    pen.lineCap = 'round'
  }, [])

  const at = ({ nativeEvent: { offsetX, offsetY } }: PointerEvent) => [offsetX, offsetY] as const
  const begin = (event: PointerEvent) => {
    drawing.current = true
    canvas.current!.setPointerCapture(event.pointerId)
    const pen = canvas.current!.getContext('2d')!
    pen.beginPath()
    pen.moveTo(...at(event))
  }
  const move = (event: PointerEvent) => {
    if (!drawing.current) return
    const pen = canvas.current!.getContext('2d')!
    pen.lineTo(...at(event))
    pen.stroke()
  }
  const end = () => {
    if (!drawing.current) return
    drawing.current = false
    setDrawn(true)
    canvas.current!.toBlob((blob) => {
      if (blob) onChange(new File([blob], 'signature.png', { type: 'image/png' }))
    })
  }
  const clear = () => {
    const { width, height } = canvas.current!
    canvas.current!.getContext('2d')!.clearRect(0, 0, width, height)
    setDrawn(false)
    onChange(null)
  }

  return (
    <div className="field signature">
      <span id="signature">{t('deliver.signature')}</span>
      <canvas
        ref={canvas}
        role="img"
        aria-labelledby="signature"
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <div className="signature__actions">
        <input
          ref={input}
          className="sr"
          type="file"
          accept="image/png,image/jpeg,application/pdf"
          tabIndex={-1}
          aria-label={t('deliver.scan')}
          onChange={(event) => {
            clear()
            onChange(event.target.files?.[0] ?? null)
          }}
        />
        <Button onClick={() => input.current?.click()}>{t('deliver.scan')}</Button>
        {(drawn || file) && (
          <button type="button" className="link" onClick={clear}>
            {t('deliver.again')}
          </button>
        )}
        {file && !drawn && <span>{file.name}</span>}
      </div>
    </div>
  )
}
