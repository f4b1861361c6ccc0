import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StoredFile } from '../../../server/files/schema.ts'
import {
  uploadLicenceScan,
  uploadScan,
  type PaperToServe,
  type PaperView
} from '../../../server/window/schema.ts'
import { pathOf } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { PaperDialog } from '../../components/paper-dialog.tsx'
import { officialPaper } from '../../components/paper-path.ts'
import { toast } from '../../components/toast.tsx'
import { formatDay } from '../../dates.ts'
import { sendFile } from '../../send-file.ts'
import { ScanButton } from './scan-button.tsx'

interface Props {
  paper: PaperToServe
  view: PaperView
  onServe: () => void
}

export function WindowPaperRow({ paper, view, onServe }: Props) {
  const { t } = useTranslation('window')
  const queryClient = useQueryClient()
  const [shown, setShown] = useState<'paper' | 'receipt' | null>(null)
  const {
    id,
    title,
    number,
    office,
    issuedOn,
    person,
    phone,
    address,
    servedOn,
    recipient,
    receiptId,
    licenceFileId
  } = paper
  const scanPath = licenceFileId
    ? pathOf(uploadLicenceScan.url, { licenceId: id })
    : pathOf(uploadScan.url, { paperId: id })
  const scan = useMutation({
    mutationFn: (file: File) => sendFile<StoredFile>(scanPath, file),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['window-papers'] })
      toast(t('papers.scanned', { title }))
    }
  })
  const name = `${title}-${number}.pdf`
  const printed = licenceFileId
    ? { id: licenceFileId, name, mediaType: 'application/pdf' }
    : officialPaper(id, name)
  return (
    <tr>
      <td>
        <span lang="zh-CN">{title}</span>
        <p className="soft">
          <code>{number}</code> · {office} · {formatDay(issuedOn)}
        </p>
      </td>
      <td>
        {paper.projectNameZh}
        <p className="soft">
          {paper.organisation} · <code>{paper.creditCode}</code>
        </p>
      </td>
      <td>
        {servedOn && recipient
          ? t('papers.servedOn', { day: formatDay(servedOn), name: recipient })
          : [person, phone, address].filter(Boolean).join(' · ') || '—'}
        {scan.isError && <ErrorMessage error={scan.error} />}
      </td>
      <td className="table__actions">
        <span className="window__links">
          <Button onClick={() => setShown('paper')}>{t('deliveries.print')}</Button>
          {view === 'to-seal' && (
            <ScanButton
              number={number}
              busy={scan.isPending}
              accept={licenceFileId ? '.pdf' : undefined}
              onFile={scan.mutate}
            />
          )}
          {view === 'to-serve' && (
            <Button type="primary" aria-label={t('papers.serveOf', { number })} onClick={onServe}>
              {t('papers.serve')}
            </Button>
          )}
          {view === 'served' && receiptId && (
            <Button onClick={() => setShown('receipt')}>{t('deliveries.receipt')}</Button>
          )}
        </span>
        {shown && (
          <PaperDialog
            title={shown === 'paper' ? title : t('deliveries.receipt')}
            file={
              shown === 'paper'
                ? printed
                : officialPaper(receiptId!, `${t('deliveries.receipt')}-${number}.pdf`)
            }
            onClose={() => setShown(null)}
          />
        )}
      </td>
    </tr>
  )
}
