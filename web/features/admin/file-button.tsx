import { useRef } from 'react'
import { Button } from 'antd'

interface Props {
  label: string
  /** Read out behind the label, when several buttons say the same. */
  name?: string
  accept?: string
  busy?: boolean
  onFile: (file: File) => void
}

/** Chooses one file; the browser's own input stands behind it. */
export function FileButton({ label, name, accept, busy, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const spoken = name ? `${label} ${name}` : label
  return (
    <>
      <input
        ref={input}
        className="sr"
        type="file"
        tabIndex={-1}
        accept={accept}
        aria-label={spoken}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          // The same file may be chosen again after it was mended.
          event.target.value = ''
        }}
      />
      <Button loading={busy} aria-label={spoken} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
