import { useState, type FormEvent } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StoredFile } from '../../../server/files/schema.ts'
import {
  enterService,
  SERVICE_METHODS,
  uploadServiceSignature,
  type PaperToServe
} from '../../../server/window/schema.ts'
import { call, pathOf } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { toast } from '../../components/toast.tsx'
import { today } from '../../dates.ts'
import { sendFile } from '../../send-file.ts'
import { ReceiptDay, ReceiptSignature, RecipientFields } from './receipt-fields.tsx'

/** The receipt of a paper: from its day on it is served. */
export function ServeDialog({ paper, onClose }: { paper: PaperToServe; onClose: () => void }) {
  const { t } = useTranslation('window')
  const queryClient = useQueryClient()
  const [method, setMethod] = useState<(typeof SERVICE_METHODS)[number]>('counter')
  const [recipient, setRecipient] = useState(paper.person ?? '')
  const [relation, setRelation] = useState('')
  const [day, setDay] = useState(today())
  const [signature, setSignature] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const params = { paperId: paper.id }
  const missing = { recipient: !recipient.trim(), signature: method === 'counter' && !signature }

  const serve = useMutation({
    mutationFn: async () => {
      const file =
        signature && (await sendFile<StoredFile>(pathOf(uploadServiceSignature.url, params), signature))
      return call(enterService, {
        params,
        body: {
          method,
          recipient: recipient.trim(),
          relation: relation.trim() || undefined,
          servedOn: day,
          signatureFileId: file?.id
        }
      })
    },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['window-papers'] })
      toast(t('papers.done', { name: recipient.trim() }))
      onClose()
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!serve.isPending && !Object.values(missing).includes(true)) serve.mutate()
  }

  return (
    <Dialog title={t('deliver.title', { item: paper.title })} onClose={onClose}>
      <form className="deliver" onSubmit={submit}>
        <p className="soft">
          {paper.organisation} · <code>{paper.number}</code>
        </p>
        <SelectField
          label={t('papers.method')}
          value={method}
          options={SERVICE_METHODS.map((value) => ({ value, text: t(`papers.methods.${value}`) }))}
          onChange={setMethod}
        />
        <RecipientFields
          recipient={recipient}
          relation={relation}
          missing={tried && missing.recipient}
          onRecipient={setRecipient}
          onRelation={setRelation}
        />
        <ReceiptDay value={day} hint={t('papers.dayHint')} since={paper.issuedOn} onChange={setDay} />
        {method === 'counter' && (
          <ReceiptSignature missing={tried && missing.signature} onChange={setSignature} />
        )}
        {serve.isError && <ErrorMessage error={serve.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={serve.isPending}>
            {t('deliver.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
