import { useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { PaperState } from './paper-state.tsx'
import { SheetList } from './sheet-list.tsx'
import { type ShownPaper, useSheets } from './use-sheets.ts'
import type { Zoom } from './zoom.ts'

interface Version {
  file: ShownPaper
  label: string
}

/** Two versions side by side; scrolling one scrolls the other to the same share of its length. */
export function Compare({ before, after, zoom }: { before: Version; after: Version; zoom: Zoom }) {
  const { t } = useTranslation('papers')
  const left = useRef<HTMLDivElement>(null)
  const right = useRef<HTMLDivElement>(null)
  /** The one that was moved by us does not answer back. */
  const led = useRef<HTMLDivElement | null>(null)

  const follow = (from: RefObject<HTMLDivElement | null>, to: RefObject<HTMLDivElement | null>) => () => {
    const [source, target] = [from.current!, to.current]
    if (!target) return
    if (led.current === source) {
      led.current = null
      return
    }
    const share = (box: HTMLDivElement, axis: 'Top' | 'Left') => {
      const size = axis === 'Top' ? box.scrollHeight - box.clientHeight : box.scrollWidth - box.clientWidth
      return size > 0 ? size : 1
    }
    const top = (source.scrollTop / share(source, 'Top')) * share(target, 'Top')
    if (Math.abs(target.scrollTop - top) < 1) return
    led.current = target
    target.scrollTop = top
    target.scrollLeft = (source.scrollLeft / share(source, 'Left')) * share(target, 'Left')
  }

  return (
    <div className="compare" role="group" aria-label={t('viewer.compare')}>
      <Side version={before} box={left} zoom={zoom} onScroll={follow(left, right)} />
      <Side version={after} box={right} zoom={zoom} onScroll={follow(right, left)} />
    </div>
  )
}

interface SideProps {
  version: Version
  box: RefObject<HTMLDivElement | null>
  zoom: Zoom
  onScroll: () => void
}

function Side({ version: { file, label }, box, zoom, onScroll }: SideProps) {
  const { sheets, problem, progress } = useSheets(file)
  return (
    <section className="compare__side" aria-label={label}>
      <h3>{label}</h3>
      {sheets ? (
        <SheetList sheets={sheets} name={file.name} zoom={zoom} box={box} onScroll={onScroll} />
      ) : (
        <PaperState file={file} problem={problem} progress={progress} />
      )}
    </section>
  )
}
