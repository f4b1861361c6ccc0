import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { Icon } from '../../../../components/icon.tsx'
import { PaperViewer } from '../../../../components/paper-viewer.tsx'
import { Pin } from '../../../../components/viewer/pin.tsx'
import { useNames } from '../use-names.ts'
import { counterpartOf, stacksOf } from './stacks.ts'
import type { PaperTarget } from './show-paper.ts'
import { useMarks } from './use-marks.ts'
import { usePaperKeys } from './use-paper-keys.ts'
import { useVersionLabel, Versions } from './versions.tsx'
import './paper-pane.css'

interface Props {
  dossier: Dossier
  task: InboxRow | null
  /** Chosen by the person: only then it lies over the case where there is no third pane. */
  target: PaperTarget | null
  onShow: (target: PaperTarget | null) => void
}

/** The papers of the case, one after another, with their versions and the marks on them. */
export function PaperPane({ dossier, task, target, onShow }: Props) {
  const { t } = useTranslation(['cases', 'papers'])
  const { inLanguage } = useNames(dossier)
  const labelOf = useVersionLabel()
  const { marks, marking } = useMarks(dossier, task)
  const [comparing, setComparing] = useState(false)
  const [awaited, setAwaited] = useState<string | null>(null)

  const stacks = stacksOf(dossier)
  const found = stacks.findIndex(({ slot, versions }) =>
    awaited ? slot.material === awaited : versions.some(({ paper }) => paper.file.id === target?.fileId)
  )
  // The newest version of the first paper, until one is chosen.
  const index = found >= 0 ? found : stacks.findIndex(({ versions }) => versions.length > 0)
  const stack = stacks[index]
  const shown =
    stack?.versions.find(({ paper }) => paper.file.id === target?.fileId) ?? stack?.versions.at(-1)
  const other = stack && shown ? counterpartOf(stack, shown) : null
  const compares = comparing && other !== null

  const step = (by: number) => {
    const next = stacks[index + by]
    if (!next) return
    const newest = next.versions.at(-1)
    setAwaited(newest ? null : next.slot.material)
    if (newest) onShow({ fileId: newest.paper.file.id })
  }
  const show = (to: PaperTarget) => {
    setAwaited(null)
    onShow(to)
  }
  const nextMark = () => {
    const at = marks.findIndex(({ id }) => id === target?.markId)
    const mark = marks[(at + 1) % marks.length]
    if (mark) show({ fileId: mark.fileId, markId: mark.id })
  }
  usePaperKeys({
    '[': () => step(-1),
    ']': () => step(1),
    n: nextMark,
    v: () => other && setComparing((before) => !before)
  })

  const onPaper = marks
    .filter(({ fileId }) => fileId === shown?.paper.file.id)
    .map((mark) => ({ ...mark, editable: mark.mine && mark.actId === null && marking !== null }))

  return (
    <section className={target || awaited ? 'papers papers--over' : 'papers'} aria-label={t('papers.label')}>
      {!stack && <EmptyState title={t('papers.none')}>{t('papers.noneWhy')}</EmptyState>}
      {stack && (
        <header className="papers__head">
          <button
            type="button"
            className="papers__step papers__step--back"
            disabled={index === 0}
            aria-label={t('papers.previous')}
            onClick={() => step(-1)}
          >
            <Icon name="chevron" small />
          </button>
          <b className="papers__title">{inLanguage(stack.slot)}</b>
          <button
            type="button"
            className="papers__step"
            disabled={index === stacks.length - 1}
            aria-label={t('papers.next')}
            onClick={() => step(1)}
          >
            <Icon name="chevron" small />
          </button>
          <span className="papers__position">
            {t('papers.position', { index: index + 1, count: stacks.length })}
          </span>
          <button
            type="button"
            className="link papers__close"
            onClick={() => {
              setAwaited(null)
              onShow(null)
            }}
          >
            {t('papers.close')}
          </button>
        </header>
      )}
      {stack && !shown && (
        <EmptyState title={t('papers.status.awaited')}>
          {t('papers.awaitedWhy', { name: inLanguage(stack.slot) })}
        </EmptyState>
      )}
      {stack && shown && (
        <PaperViewer
          file={shown.paper.file}
          marks={onPaper}
          chosenMark={target?.markId ?? null}
          onChooseMark={(markId) => show({ fileId: shown.paper.file.id, ...(markId && { markId }) })}
          marking={marking}
          compare={
            compares && other
              ? { before: { file: other.paper.file, label: labelOf(other) }, label: labelOf(shown) }
              : null
          }
          tools={
            stack.versions.length > 1 && (
              <>
                <Versions
                  stack={stack}
                  shown={shown}
                  onShow={({ paper }) => show({ fileId: paper.file.id })}
                />
                <button
                  type="button"
                  className="paper__tool"
                  aria-pressed={compares}
                  onClick={() => setComparing((before) => !before)}
                >
                  {t('papers:viewer.compare')} <kbd>v</kbd>
                </button>
              </>
            )
          }
        />
      )}
      {onPaper.length > 0 && (
        <footer className="papers__marks">
          <span>{t('papers.marks')}</span>
          {onPaper.map((mark) => (
            <button
              key={mark.id}
              type="button"
              title={mark.text}
              aria-label={t('papers:marks.pin', { number: mark.number, text: mark.text })}
              onClick={() => show({ fileId: mark.fileId, markId: mark.id })}
            >
              <Pin number={mark.number} result={mark.result} /> <span>{mark.text}</span>
            </button>
          ))}
          <span className="papers__keys">
            <kbd>n</kbd> {t('papers.nextMark')} <kbd>[</kbd> <kbd>]</kbd> {t('papers.change')}
          </span>
        </footer>
      )}
    </section>
  )
}
