import { useEffect, useRef } from 'react'
import type { Sheets } from './sheets.ts'

interface Props {
  sheets: Sheets
  page: number
  /** Null for a picture that something else names. */
  label: string | null
}

/** One page: drawn when it comes near the screen, and anew when it grew. */
export function Sheet({ sheets, page, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const target = canvas.current!
    let drawing: ReturnType<Sheets['draw']> | undefined
    let near = false
    let drawn = 0
    const draw = () => {
      const width = target.clientWidth * devicePixelRatio
      // A hair more is not worth another drawing.
      if (!near || width === 0 || Math.abs(width - drawn) < drawn * 0.02) return
      drawn = width
      drawing?.cancel()
      drawing = sheets.draw(page, target, width)
    }
    const seen = new IntersectionObserver(
      ([entry]) => {
        near = entry?.isIntersecting ?? false
        draw()
      },
      { rootMargin: '400px' }
    )
    const sized = new ResizeObserver(draw)
    seen.observe(target)
    sized.observe(target)
    return () => {
      seen.disconnect()
      sized.disconnect()
      drawing?.cancel()
    }
  }, [sheets, page])

  return (
    <canvas
      ref={canvas}
      style={{ aspectRatio: `${sheets.width} / ${sheets.height}` }}
      {...(label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  )
}
