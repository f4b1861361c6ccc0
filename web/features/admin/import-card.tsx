import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportResult } from '../../../server/people/schema.ts'
import { pathOf } from '../../api.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { FileButton } from './file-button.tsx'
import { sendFile } from '../../send-file.ts'
import { fullLink } from './shown-once.tsx'

interface Props {
  name: 'people' | 'roles' | 'orgUnits'
  url: string
  columns: string
}

/** First a preview that changes nothing, then the same file for good: whole or not at all. */
export function ImportCard({ name, url, columns }: Props) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const send = useMutation({
    mutationFn: (one: { file: File; apply: boolean }) =>
      sendFile<ImportResult>(pathOf(url, {}, { apply: one.apply }), one.file),
    onSuccess: ({ applied }) => {
      if (!applied) return
      setFile(null)
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [key] }) => key === 'people' || key === 'org-units'
      })
    }
  })
  const preview = (chosen: File) => {
    setFile(chosen)
    send.mutate({ file: chosen, apply: false })
  }
  const result = send.data
  const ready = file && result && !result.applied && result.errors.length === 0

  return (
    <section className="card" aria-label={t(`imports.${name}`)}>
      <div className="card__head">
        <h2>{t(`imports.${name}`)}</h2>
      </div>
      <div className="card__body admin__form">
        <p className="soft admin__columns">
          {t('imports.columns')} <code>{columns}</code>{' '}
          <CopyButton text={columns} label={t('imports.columns')} />
        </p>
        {file && <p>{file.name}</p>}
        {send.isError && <ErrorMessage error={send.error} />}
        {result && <Result result={result} />}
        <div className="admin__buttons">
          <FileButton
            label={t(file ? 'imports.another' : 'imports.choose')}
            name={t('imports.chooseFor', { name: t(`imports.${name}`) })}
            accept=".csv,text/csv"
            busy={send.isPending}
            onFile={preview}
          />
          {ready && (
            <Button
              type="primary"
              loading={send.isPending}
              onClick={() => send.mutate({ file, apply: true })}
            >
              {t('imports.apply', { count: result.created + result.changed })}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}

function Result({ result }: { result: ImportResult }) {
  const { t } = useTranslation('admin')
  return (
    <div role="status">
      <p>
        <b>{t(result.applied ? 'imports.applied' : 'imports.preview')}</b>{' '}
        {t('imports.counts', { rows: result.rows, created: result.created, changed: result.changed })}
      </p>
      {result.errors.length > 0 && (
        <>
          <p>{t('imports.errors', { count: result.errors.length })}</p>
          <ol className="admin__errors">
            {result.errors.map(({ line, message }, index) => (
              <li key={index}>
                <b>{t('imports.line', { line })}</b> {message}
              </li>
            ))}
          </ol>
        </>
      )}
      {result.passwordLinks.length > 0 && (
        <>
          <p>{t('imports.links')}</p>
          <ul className="admin__errors">
            {result.passwordLinks.map(({ username, path }) => (
              <li key={username}>
                <b>{username}</b> <code>{fullLink(path)}</code>{' '}
                <CopyButton text={fullLink(path)} label={username} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
