import { useRef } from 'react'
import { Button } from 'antd'

interface Props {
  label: string
  /** Read out instead of the label, when several say the same. */
  name?: string
  accept?: string
  busy?: boolean
  onFile: (file: File) => void
}

/** Chooses one file; the browser's own input stands behind it. */
export function FileButton({ label, name, accept, busy, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        className="sr"
        type="file"
        tabIndex={-1}
        accept={accept}
        aria-label={name ?? label}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          // The same file may be chosen again after it was mended.
          event.target.value = ''
        }}
      />
      <Button loading={busy} aria-label={name} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
