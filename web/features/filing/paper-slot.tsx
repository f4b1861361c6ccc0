import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { detachPaper, type Slot } from '../../../server/applications/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Icon } from '../../components/icon.tsx'
import { BrokenUploads } from '../../components/papers/broken-uploads.tsx'
import { DropZone } from '../../components/papers/drop-zone.tsx'
import { EarlierPapers } from '../../components/papers/earlier-papers.tsx'
import { EndedDocuments } from '../../components/papers/ended-documents.tsx'
import { PaperLine } from '../../components/papers/paper-line.tsx'
import { UploadLine } from '../../components/papers/upload-line.tsx'
import { useFileDrop } from '../../components/papers/use-file-drop.ts'
import type { Uploads } from '../../components/papers/use-uploads.ts'
import { downloadPath } from '../../components/paper-viewer.tsx'
import { formatDay } from '../../dates.ts'
import '../../components/papers/papers.css'

interface Props {
  slot: Slot
  /** Slots of which one is enough. */
  alternatives: Slot[]
  applicationId: string
  uploads: Uploads
}

/** One paper that is asked for: who needs it, what was uploaded, and where to put the next file. */
export function PaperSlot({ slot, alternatives, applicationId, uploads }: Props) {
  const { t } = useTranslation('filing')
  const named = useName()
  const queryClient = useQueryClient()
  const nameOf = (one: Slot) => named(one.nameZh, one.nameEn)
  const name = nameOf(slot)
  const detach = useMutation({
    mutationFn: (paperId: string) => call(detachPaper, { params: { applicationId, paperId } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['applications', applicationId] })
  })
  const running = uploads.uploads.filter(({ material }) => material === slot.material)
  const onFiles = (files: File[]) => files.forEach((file) => void uploads.send(slot.material, file))
  const { over, handlers } = useFileDrop(onFiles)
  const failed = running.some(({ problem }) => problem !== null)

  return (
    <section
      id={`slot-${slot.material}`}
      className={`card slot${failed ? ' slot--bad' : ''}${over ? ' slot--over' : ''}`}
      aria-label={name}
      {...handlers}
    >
      <span className="slot__picture">
        <Icon name="paper" />
      </span>
      <div>
        <h3>{name}</h3>
        <p className="slot__for">
          {t('papers.usedBy')}{' '}
          {slot.neededBy.map(({ nameZh, nameEn }) => named(nameZh, nameEn)).join(t('and'))}
        </p>
        {slot.status === 'late' && (
          <p className="slot__for">
            {slot.promisedUntil
              ? t('papers.promised', { day: formatDay(slot.promisedUntil) })
              : t('papers.late')}
          </p>
        )}
        {slot.status === 'missing' && <EndedDocuments slot={slot} className="slot__for" />}
        {alternatives.length > 0 && (
          <p className="slot__for">{t('papers.oneOf', { others: alternatives.map(nameOf).join(t('or')) })}</p>
        )}
      </div>
      <div className="slot__body">
        {(slot.papers.length > 0 || running.length > 0) && (
          <ul className="slot__files">
            {slot.papers.map((paper) => (
              <PaperLine key={paper.id} paper={paper} onRemove={() => detach.mutate(paper.id)} />
            ))}
            {running.map((upload) => (
              <UploadLine key={upload.key} upload={upload} uploads={uploads} />
            ))}
          </ul>
        )}
        <BrokenUploads applicationId={applicationId} material={slot.material} />
        {detach.isError && <ErrorMessage error={detach.error} />}
        <DropZone name={name} compact={slot.papers.length > 0} onFiles={onFiles} />
        <p className="slot__more">
          <EarlierPapers slot={slot} name={name} uploads={uploads} />
          {slot.blankFileId && <a href={downloadPath(slot.blankFileId)}>{t('papers.blank')}</a>}
          {slot.sampleFileId && <a href={downloadPath(slot.sampleFileId)}>{t('papers.sample')}</a>}
        </p>
      </div>
    </section>
  )
}
