import { useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listEarlierPapers, type Slot } from '../../../server/applications/schema.ts'
import { call } from '../../api.ts'
import { formatBytes } from '../../numbers.ts'
import { Dialog } from '../dialog.tsx'
import { ErrorMessage } from '../error-message.tsx'
import { Moment } from '../moment.tsx'
import { downloadPath } from '../paper-viewer.tsx'
import type { Uploads } from './use-uploads.ts'

interface Props {
  slot: Slot
  name: string
  uploads: Uploads
}

/** 材料库: the same paper, filed before by this organisation, is taken again without an upload. */
export function EarlierPapers({ slot, name, uploads }: Props) {
  const { t } = useTranslation('papers')
  const { organisationId } = uploads
  const [open, setOpen] = useState(false)
  const earlier = useQuery({
    queryKey: ['applications', 'earlier-papers', organisationId],
    queryFn: () => call(listEarlierPapers, { params: { organisationId } }),
    staleTime: 60_000
  })
  const take = useMutation({
    mutationFn: (fileId: string) => uploads.attach(slot.material, fileId),
    onSuccess: () => setOpen(false)
  })
  const there = new Set(slot.papers.map(({ file }) => file.sha256))
  const papers = (earlier.data?.papers ?? []).filter(
    ({ material, sha256 }) => material === slot.material && !there.has(sha256)
  )
  if (papers.length === 0) return null

  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {t('earlier', { count: papers.length })}
        <span className="sr"> {name}</span>
      </button>
      {open && (
        <Dialog title={t('earlierTitle', { name })} onClose={() => setOpen(false)}>
          <p>{t('earlierText')}</p>
          {take.isError && <ErrorMessage error={take.error} />}
          <ul className="earlier">
            {papers.map((paper) => (
              <li key={paper.fileId}>
                <div>
                  <a href={downloadPath(paper.fileId)} download={paper.name}>
                    {paper.name}
                  </a>
                  <p className="soft small">
                    {paper.projectName} · <Moment at={paper.addedAt} /> · {formatBytes(paper.size)}
                  </p>
                </div>
                <button
                  type="button"
                  className="button"
                  disabled={take.isPending}
                  onClick={() => take.mutate(paper.fileId)}
                  aria-label={`${t('take')} ${paper.name}`}
                >
                  {t('take')}
                </button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  )
}
