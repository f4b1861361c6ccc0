import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '../numbers.ts'
import { Icon } from './icon.tsx'
import { Compare } from './viewer/compare.tsx'
import { MarkLayer } from './viewer/mark-layer.tsx'
import type { Marking, ViewerMark } from './viewer/marks.ts'
import { PaperState } from './viewer/paper-state.tsx'
import { printSheets } from './viewer/print-sheets.ts'
import { SheetList } from './viewer/sheet-list.tsx'
import { Thumbnails } from './viewer/thumbnails.tsx'
import { useMarkKey } from './viewer/use-mark-key.ts'
import { pathOfPaper, type ShownPaper, useSheets } from './viewer/use-sheets.ts'
import { ZoomBar } from './viewer/zoom-bar.tsx'
import type { Zoom } from './viewer/zoom.ts'
import './paper-viewer.css'

export { downloadPath } from './viewer/fetch-file.ts'
export type { ShownPaper } from './viewer/use-sheets.ts'

const NO_MARKS: readonly ViewerMark[] = []

interface Props {
  file: ShownPaper
  marks?: readonly ViewerMark[]
  chosenMark?: string | null
  onChooseMark?: (id: string | null) => void
  /** Null where marks are only read. */
  marking?: Marking | null
  /** Shown beside it when two versions are compared. */
  compare?: { before: { file: ShownPaper; label: string }; label: string } | null
  /** Versions, and whatever else stands left of the zoom. */
  tools?: ReactNode
}

/** Shows a PDF or a picture inside the page, which the server itself never does (it only sends downloads). */
export function PaperViewer({
  file,
  marks = NO_MARKS,
  chosenMark = null,
  onChooseMark,
  marking = null,
  compare = null,
  tools
}: Props) {
  const { t } = useTranslation('papers')
  const { sheets, problem, progress } = useSheets(file)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [shown, setShown] = useState(1)
  const [page, setPage] = useState(1)
  const [armed, setArmed] = useState(false)
  const viewer = useRef<HTMLElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const chosen = marks.find(({ id }) => id === chosenMark)
  const canMark = marking !== null && sheets !== null && !compare
  useMarkKey(canMark, () => setArmed((before) => !before))

  const toPage = useCallback((to: number) => {
    box.current?.querySelector(`[data-page="${to}"]`)?.scrollIntoView({ block: 'start' })
  }, [])
  useEffect(() => {
    setArmed(false)
    setPage(1)
  }, [file.id])
  // The pages are there only once the paper is.
  useEffect(() => {
    if (sheets && chosen) toPage(chosen.page)
  }, [sheets, chosen, toPage])

  const toggleFullScreen = () =>
    void (document.fullscreenElement ? document.exitFullscreen() : viewer.current!.requestFullscreen())

  return (
    <section ref={viewer} className="paper" aria-label={file.name}>
      <header className="paper__head">
        <span className="paper__name" title={file.name}>
          {file.name}
        </span>
        {file.size !== undefined && <span className="soft">{formatBytes(file.size)}</span>}
        {file.scan === 'not-scanned' && <span className="soft">{t('notScanned')}</span>}
        <a href={pathOfPaper(file)} download={file.name}>
          <Icon name="down" small /> {t('common:download')}
        </a>
      </header>
      <div className="paper__bar">
        {tools}
        {canMark && (
          <button
            type="button"
            className="paper__tool"
            aria-pressed={armed}
            onClick={() => setArmed((before) => !before)}
          >
            {t('marks.set')} <kbd>m</kbd>
          </button>
        )}
        <span className="paper__space" />
        {sheets && (
          <>
            {sheets.count > 1 && !compare && (
              <span className="soft">{t('viewer.position', { page, count: sheets.count })}</span>
            )}
            <ZoomBar zoom={zoom} shown={shown} onZoom={setZoom} />
            <button
              type="button"
              className="paper__tool"
              aria-label={t('viewer.print')}
              onClick={() => void printSheets(sheets)}
            >
              <Icon name="print" small />
            </button>
            <button
              type="button"
              className="paper__tool"
              aria-label={t('viewer.fullScreen')}
              onClick={toggleFullScreen}
            >
              <Icon name="full" small />
            </button>
          </>
        )}
      </div>
      {armed && canMark && (
        <p className="paper__hint" role="status">
          {t('marks.how')}
        </p>
      )}
      {compare ? (
        <Compare before={compare.before} after={{ file, label: compare.label }} zoom={zoom} />
      ) : sheets ? (
        <div className={sheets.count > 1 ? 'paper__view' : 'paper__view paper__view--single'}>
          {sheets.count > 1 && <Thumbnails sheets={sheets} page={page} marks={marks} onPage={toPage} />}
          <SheetList
            sheets={sheets}
            name={file.name}
            zoom={zoom}
            box={box}
            onPage={setPage}
            onShown={setShown}
            over={(one) => (
              <MarkLayer
                fileId={file.id}
                page={one}
                marks={marks.filter((mark) => mark.page === one)}
                chosen={chosenMark}
                onChoose={(id) => onChooseMark?.(id)}
                marking={marking}
                armed={armed && canMark}
                onArm={setArmed}
              />
            )}
          />
        </div>
      ) : (
        <PaperState file={file} problem={problem} progress={progress} />
      )}
    </section>
  )
}
