import { useRef } from 'react'
import { Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StoredFile } from '../../../../../server/files/schema.ts'
import { uploadProvinceDocument } from '../../../../../server/levels/schema.ts'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { pathOf } from '../../../../api.ts'
import { sendFile } from '../../../../send-file.ts'
import type { Draft } from './draft.ts'

interface Props {
  number: string
  document: Draft['document']
  onChange: (document: Draft['document']) => void
}

/** The province's document: sent at once, so that a reload keeps it with the rest of the form. */
export function DocumentField({ number, document, onChange }: Props) {
  const { t } = useTranslation('task-forms')
  const input = useRef<HTMLInputElement>(null)
  const send = useMutation({
    mutationFn: (file: File) => sendFile<StoredFile>(pathOf(uploadProvinceDocument.url, { number }), file),
    onSuccess: ({ id, name }) => onChange({ id, name })
  })
  return (
    <div className="field">
      <span className="field__label">
        {t('fields.document')}
        <span className="soft small"> {t('common:optional')}</span>
      </span>
      <input
        ref={input}
        className="sr"
        type="file"
        accept=".pdf,.ofd,.png,.jpg,.jpeg"
        tabIndex={-1}
        aria-label={t('fields.document')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) send.mutate(file)
          event.target.value = ''
        }}
      />
      <p className="task-form__document">
        {document && <span>{document.name}</span>}
        <Button loading={send.isPending} onClick={() => input.current?.click()}>
          {t(document ? 'replaceDocument' : 'chooseDocument')}
        </Button>
        {document && (
          <Button type="text" onClick={() => onChange(null)}>
            {t('removeDocument')}
          </Button>
        )}
      </p>
      {send.error && <ErrorMessage error={send.error} />}
    </div>
  )
}
