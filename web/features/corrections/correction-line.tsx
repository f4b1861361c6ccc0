import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { detachPaper, type Correction, type Paper, type Slot } from '../../../server/applications/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { BrokenUploads } from '../../components/papers/broken-uploads.tsx'
import { DropZone } from '../../components/papers/drop-zone.tsx'
import { Icon } from '../../components/icon.tsx'
import { EndedDocuments } from '../../components/papers/ended-documents.tsx'
import { PaperLine } from '../../components/papers/paper-line.tsx'
import { UploadLine } from '../../components/papers/upload-line.tsx'
import { useFileDrop } from '../../components/papers/use-file-drop.ts'
import type { Uploads } from '../../components/papers/use-uploads.ts'
import { MarkedPlace } from '../../components/viewer/marked-place.tsx'
import { TextField } from '../../components/text-field.tsx'
import '../../components/papers/papers.css'

interface Props {
  line: Correction['lines'][number]
  number: number
  slot: Slot | undefined
  /** Uploaded since the correction was asked. */
  papers: Paper[]
  applicationId: string
  answer: string
  onAnswer: (text: string) => void
  uploads: Uploads
  answered: boolean
  problem: boolean
}

export function CorrectionLine(props: Props) {
  const { line, number, slot, papers, applicationId, answer, onAnswer, uploads, answered, problem } = props
  const { t } = useTranslation('corrections')
  const named = useName()
  const queryClient = useQueryClient()
  const name = slot ? named(slot.nameZh, slot.nameEn) : null
  const marked = slot?.papers.find(({ file }) => file.id === line.place?.fileId)?.file
  const running = uploads.uploads.filter(({ material }) => material === line.material)
  const detach = useMutation({
    mutationFn: (paperId: string) => call(detachPaper, { params: { applicationId, paperId } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['applications', applicationId] })
  })

  const onFiles = (files: File[]) => files.forEach((file) => void uploads.send(line.material!, file))
  const { over, handlers } = useFileDrop(onFiles)

  return (
    <li
      id={`line-${line.id}`}
      className={`card card__body${answered ? ' correction__line--done' : ''}${over ? ' slot--over' : ''}`}
      {...(line.material ? handlers : {})}
    >
      <h2>
        {t('line', { number, what: line.what })}
        {answered && (
          <span className="correction__done">
            <Icon name="check" small /> {t('lineAnswered')}
          </span>
        )}
      </h2>
      {name && <p className="soft">{t('paper', { name })}</p>}
      {slot && papers.length === 0 && <EndedDocuments slot={slot} />}
      {line.place && marked && <MarkedPlace place={line.place} what={line.what} file={marked} />}
      {(papers.length > 0 || running.length > 0) && (
        <ul className="correction__files">
          {papers.map((paper) => (
            <PaperLine key={paper.id} paper={paper} onRemove={() => detach.mutate(paper.id)} />
          ))}
          {running.map((upload) => (
            <UploadLine key={upload.key} upload={upload} uploads={uploads} />
          ))}
        </ul>
      )}
      {line.material && <BrokenUploads applicationId={applicationId} material={line.material} />}
      {detach.isError && <ErrorMessage error={detach.error} />}
      {line.material && name && <DropZone name={name} compact={papers.length > 0} onFiles={onFiles} />}
      <TextField
        label={t('answer', { number })}
        optional={line.material ? t('common:optional') : undefined}
        value={answer}
        onChange={onAnswer}
        multiline
        maxLength={4000}
        problem={problem ? t(line.material ? 'paperMissing' : 'answerMissing') : null}
      />
    </li>
  )
}
