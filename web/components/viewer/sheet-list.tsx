import { useEffect, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from './sheet.tsx'
import type { Sheets } from './sheets.ts'
import type { Zoom } from './zoom.ts'

interface Props {
  sheets: Sheets
  name: string
  zoom: Zoom
  /** The box that scrolls. */
  box: RefObject<HTMLDivElement | null>
  onPage?: (page: number) => void
  onShown?: (share: number) => void
  onScroll?: () => void
  over?: (page: number) => ReactNode
}

/** All pages below each other in a box that scrolls. */
export function SheetList({ sheets, name, zoom, box, onPage, onShown, onScroll, over }: Props) {
  const { t } = useTranslation()
  const width = zoom === 'fit' ? undefined : sheets.width * zoom

  useEffect(() => {
    const first = box.current!.querySelector('canvas')!
    const tell = () => onShown?.(first.clientWidth / sheets.width)
    const sized = new ResizeObserver(tell)
    sized.observe(first)
    return () => sized.disconnect()
  }, [box, sheets, onShown])

  const scrolled = () => {
    const { scrollTop, clientHeight } = box.current!
    const pages = [...box.current!.querySelectorAll<HTMLElement>('.paper__pages > li')]
    const passed = pages.filter((page) => page.offsetTop <= scrollTop + clientHeight / 3)
    onPage?.(Math.max(1, passed.length))
    onScroll?.()
  }

  return (
    <div ref={box} className="paper__body" tabIndex={0} onScroll={scrolled}>
      <ol className="paper__pages" style={{ width }}>
        {Array.from({ length: sheets.count }, (_, index) => index + 1).map((page) => (
          <li key={page} data-page={page}>
            <Sheet
              sheets={sheets}
              page={page}
              label={sheets.named ? name : t('pdf.page', { page, pages: sheets.count })}
            />
            {over?.(page)}
          </li>
        ))}
      </ol>
    </div>
  )
}
