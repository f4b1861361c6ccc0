import { useState, type FormEvent } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StoredFile } from '../../../server/files/schema.ts'
import {
  deliverAtWindow,
  DOCUMENTS,
  uploadSignature,
  type Deliverable
} from '../../../server/window/schema.ts'
import { call, pathOf } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { today } from '../../dates.ts'
import { sendFile } from '../../send-file.ts'
import { ReceiptDay, ReceiptSignature, RecipientFields } from './receipt-fields.tsx'

/** Who fetched it, the document shown, the day and the signature: then it is delivered. */
export function DeliverDialog({ result, onClose }: { result: Deliverable; onClose: () => void }) {
  const { t } = useTranslation('window')
  const named = useName()
  const queryClient = useQueryClient()
  const [recipient, setRecipient] = useState('')
  const [relation, setRelation] = useState('')
  const [document, setDocument] = useState<(typeof DOCUMENTS)[number]>('id-card')
  const [idNumber, setIdNumber] = useState('')
  const [day, setDay] = useState(today())
  const [signature, setSignature] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const params = { number: result.number }

  const deliver = useMutation({
    mutationFn: async () => {
      const file = await sendFile<StoredFile>(pathOf(uploadSignature.url, params), signature!)
      return call(deliverAtWindow, {
        params,
        body: {
          recipient: recipient.trim(),
          relation: relation.trim() || undefined,
          document,
          idNumber: idNumber.trim().toUpperCase(),
          deliveredOn: day,
          signatureFileId: file.id
        }
      })
    },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['dossiers'] })
      toast(t('deliver.delivered', { name: recipient.trim() }))
      onClose()
    }
  })
  const missing = {
    recipient: !recipient.trim(),
    idNumber: !/^[0-9A-Za-z-]{4,32}$/.test(idNumber.trim()),
    signature: !signature
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!deliver.isPending && !Object.values(missing).includes(true)) deliver.mutate()
  }

  return (
    <Dialog title={t('deliver.title', { item: named(result.itemZh, result.itemEn) })} onClose={onClose}>
      <form className="deliver" onSubmit={submit}>
        <p className="soft">
          {result.organisation} · <code>{result.licence?.number ?? result.number}</code>
        </p>
        <RecipientFields
          recipient={recipient}
          relation={relation}
          missing={tried && missing.recipient}
          onRecipient={setRecipient}
          onRelation={setRelation}
        />
        <SelectField
          label={t('deliver.document')}
          value={document}
          options={DOCUMENTS.map((value) => ({ value, text: t(`deliver.documents.${value}`) }))}
          onChange={setDocument}
        />
        <TextField
          label={t('deliver.idNumber')}
          hint={t('new.idNumberHint')}
          value={idNumber}
          maxLength={32}
          autoComplete="off"
          problem={tried && missing.idNumber ? t('deliver.problems.idNumber') : null}
          onChange={setIdNumber}
        />
        <ReceiptDay value={day} since={result.decidedOn} onChange={setDay} />
        <ReceiptSignature missing={tried && missing.signature} onChange={setSignature} />
        {deliver.isError && <ErrorMessage error={deliver.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={deliver.isPending}>
            {t('deliver.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
