import { useId, useRef } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../numbers.ts'
import { Icon } from '../icon.tsx'
import { acceptOf } from './file-kinds.ts'
import { useFileDrop } from './use-file-drop.ts'
import { useUploadLimits } from './use-upload-limits.ts'

interface Props {
  /** Name of the paper: the input is labelled with it. */
  name: string
  onFiles: (files: File[]) => void
  /** One line instead of the box, when something is there already. */
  compact?: boolean
}

/** By mouse, keyboard or camera; several files at once. */
export function DropZone({ name, onFiles, compact = false }: Props) {
  const { t } = useTranslation('papers')
  const id = useId()
  const limits = useUploadLimits()
  const input = useRef<HTMLInputElement>(null)

  const { over, handlers } = useFileDrop(onFiles)

  return (
    <div className={`drop${compact ? ' drop--compact' : ''}${over ? ' drop--over' : ''}`} {...handlers}>
      <label htmlFor={id} className="sr">
        {t('upload', { name })}
      </label>
      <input
        ref={input}
        id={id}
        className="sr"
        type="file"
        multiple
        accept={acceptOf(limits.mediaTypes)}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // The same file may be chosen again after it was mended.
          event.target.value = ''
        }}
      />
      {!compact && (
        <>
          <Icon name="up" />
          <span>
            <b className="drop__mouse">{t('dropHere')}</b>
            <b className="drop__touch">{t('chooseOrPhotograph')}</b>
            {limits.maxBytes !== null && t('accepted', { size: formatBytes(limits.maxBytes) })}
          </span>
        </>
      )}
      <Button onClick={() => input.current?.click()} tabIndex={-1} aria-hidden="true">
        {compact ? t('addAnother') : t('chooseFile')}
      </Button>
    </div>
  )
}
