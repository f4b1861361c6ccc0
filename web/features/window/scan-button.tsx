import { useRef } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

/** The scan of a paper that was printed and sealed by hand. */
export function ScanButton({
  number,
  busy,
  accept = '.pdf,.png,.jpg,.jpeg',
  onFile
}: {
  number: string
  busy: boolean
  accept?: string
  onFile: (file: File) => void
}) {
  const { t } = useTranslation('window')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        className="sr"
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-label={t('papers.scanOf', { number })}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
      <Button
        type="primary"
        loading={busy}
        aria-label={t('papers.scanOf', { number })}
        onClick={() => input.current?.click()}
      >
        {t('papers.scan')}
      </Button>
    </>
  )
}
