import { useTranslation } from 'react-i18next'
import type { Paper, Slot } from '../../../../server/applications/schema.ts'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import { formatBytes } from '../../../numbers.ts'
import { correctionDay } from '../../../components/correction-day.ts'
import { CopyButton } from '../../../components/copy-button.tsx'
import { useName } from '../../../components/data-name.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Icon } from '../../../components/icon.tsx'
import { Moment } from '../../../components/moment.tsx'
import { EndedDocuments } from '../../../components/papers/ended-documents.tsx'
import { OfficialPaperList } from '../../../components/official-paper-list.tsx'
import { downloadPath } from '../../../components/paper-viewer.tsx'
import type { PaperTarget } from './paper/show-paper.ts'
import './papers.css'

interface Props {
  dossier: Dossier
  shown: string | null
  onShow: (target: PaperTarget) => void
}

export function Papers({ dossier, shown, onShow }: Props) {
  const { t } = useTranslation('cases')
  const { slots, correction } = dossier
  if (slots.length === 0) return <EmptyState title={t('papers.none')}>{t('papers.noneWhy')}</EmptyState>

  return (
    <>
      {correction && (
        <section className="note">
          <h2>{t('papers.correction', { day: correctionDay(t, correction) })}</h2>
          <ol>
            {correction.lines.map((line) => (
              <li key={line.id}>
                {line.what}
                <span className="soft">
                  {' '}
                  {correction.answers?.find((answer) => answer.line === line.id)?.text ||
                    t(correction.answeredAt ? 'papers.answered' : 'papers.notAnswered')}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <ul>
        {slots.map((slot) => (
          <SlotLine key={slot.material} slot={slot} shown={shown} onShow={onShow} />
        ))}
      </ul>
      {dossier.papers.length > 0 && (
        <section className="note">
          <h2>{t('common:officialPapers.title')}</h2>
          <OfficialPaperList papers={dossier.papers} />
        </section>
      )}
    </>
  )
}

function SlotLine({ slot, shown, onShow }: { slot: Slot } & Pick<Props, 'shown' | 'onShow'>) {
  const { t } = useTranslation(['cases', 'metro'])
  const named = useName()
  return (
    <li className={`case-slot case-slot--${slot.status}`}>
      <h3>{named(slot.nameZh, slot.nameEn)}</h3>
      <span className="case-slot__status">{t(`papers.status.${slot.status}`)}</span>
      {slot.neededBy.length > 0 && (
        <p className="case-slot__why">
          {t('papers.neededBy', {
            items: slot.neededBy.map(({ nameZh, nameEn }) => named(nameZh, nameEn)).join(t('metro:and'))
          })}
        </p>
      )}
      {slot.status === 'missing' && <EndedDocuments slot={slot} className="case-slot__why" />}
      <ul>
        {slot.papers.map((paper) => (
          <CasePaper key={paper.id} paper={paper} shown={paper.file.id === shown} onShow={onShow} />
        ))}
      </ul>
    </li>
  )
}

function CasePaper({
  paper: { file, round, addedAt },
  shown,
  onShow
}: {
  paper: Paper
  shown: boolean
  onShow: Props['onShow']
}) {
  const { t } = useTranslation('cases')
  return (
    <li className="case-paper">
      <Icon name="paper" small />
      <button type="button" className="link" aria-pressed={shown} onClick={() => onShow({ fileId: file.id })}>
        {file.name}
      </button>
      <a
        href={downloadPath(file.id)}
        download={file.name}
        aria-label={`${t('common:download')} ${file.name}`}
      >
        <Icon name="down" small />
      </a>
      <p className="case-paper__facts">
        <span>{formatBytes(file.size)}</span>
        <Moment at={addedAt} />
        {round > 1 && <span>{t('papers.round', { round })}</span>}
        <span title={file.sha256}>
          sha-256 <code>{file.sha256.slice(0, 12)}…</code>
          <CopyButton text={file.sha256} label={`sha-256 ${file.name}`} />
        </span>
        <span>{t(`papers.scan.${file.scan}`)}</span>
      </p>
    </li>
  )
}
