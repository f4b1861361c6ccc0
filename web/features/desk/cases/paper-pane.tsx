import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Icon } from '../../../components/icon.tsx'
import { PaperViewer, type ShownPaper } from '../../../components/paper-viewer.tsx'
import { papersOf } from './first-paper.ts'
import './paper-pane.css'

interface Props {
  dossier: Dossier
  paper: ShownPaper | null
  /** Chosen by the person: only then it lies over the case where there is no third pane. */
  over: boolean
  onShow: (paper: ShownPaper | null) => void
}

export function PaperPane({ dossier, paper, over, onShow }: Props) {
  const { t } = useTranslation('cases')
  const papers = papersOf(dossier)
  const index = papers.findIndex((one) => one.id === paper?.id)
  const previous = papers[index - 1]
  const next = papers[index + 1]

  return (
    <section className={over ? 'papers papers--over' : 'papers'} aria-label={t('papers.label')}>
      {paper ? (
        <>
          <header className="papers__head">
            <button
              type="button"
              className="papers__step papers__step--back"
              disabled={!previous}
              aria-label={t('papers.previous')}
              onClick={() => previous && onShow(previous)}
            >
              <Icon name="chevron" small />
            </button>
            <span>{t('papers.position', { index: index + 1, count: papers.length })}</span>
            <button
              type="button"
              className="papers__step"
              disabled={!next}
              aria-label={t('papers.next')}
              onClick={() => next && onShow(next)}
            >
              <Icon name="chevron" small />
            </button>
            <button type="button" className="link papers__close" onClick={() => onShow(null)}>
              {t('papers.close')}
            </button>
          </header>
          <PaperViewer file={paper} />
        </>
      ) : (
        <EmptyState title={t('papers.none')}>{t('papers.noneWhy')}</EmptyState>
      )}
    </section>
  )
}
