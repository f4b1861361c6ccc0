import { useRef, useState } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Slot } from '../../../server/applications/schema.ts'
import { useName } from '../data-name.ts'
import { Dialog } from '../dialog.tsx'
import { SelectField } from '../select-field.tsx'
import { toast } from '../toast.tsx'
import { acceptOf } from './file-kinds.ts'
import { guessSlot } from './guess-slot.ts'
import { useUploadLimits } from './use-upload-limits.ts'
import type { Uploads } from './use-uploads.ts'

const NOWHERE = '-'

/** Several files at once go to the slots whose names they bear; for the others one is asked. */
export function useSortFiles(slots: Slot[], uploads: Uploads) {
  const { t } = useTranslation('papers')
  const [unclear, setUnclear] = useState<File[]>([])

  const sort = (files: File[]) => {
    const known = slots.map(({ material, nameZh, nameEn }) => ({ material, names: [nameZh, nameEn] }))
    const guesses = files.map((file) => ({ file, material: guessSlot(file.name, known) }))
    for (const { file, material } of guesses) if (material) void uploads.send(material, file)
    const sorted = guesses.filter(({ material }) => material !== null).length
    if (sorted > 0) toast(t('sorted', { count: sorted }))
    setUnclear(guesses.filter(({ material }) => material === null).map(({ file }) => file))
  }
  const dialog = unclear.length > 0 && (
    <ChooseSlots
      files={unclear}
      slots={slots}
      onClose={() => setUnclear([])}
      onChosen={(chosen) => {
        for (const [index, material] of chosen.entries())
          if (material !== NOWHERE) void uploads.send(material, unclear[index]!)
        setUnclear([])
      }}
    />
  )
  return { sort, dialog }
}

interface ChooseProps {
  files: File[]
  slots: Slot[]
  onClose: () => void
  onChosen: (materials: string[]) => void
}

function ChooseSlots({ files, slots, onClose, onChosen }: ChooseProps) {
  const { t } = useTranslation('papers')
  const named = useName()
  const [chosen, setChosen] = useState(() => files.map(() => NOWHERE))
  const options = [
    { value: NOWHERE, text: t('nowhere') },
    ...slots.map(({ material, nameZh, nameEn }) => ({ value: material, text: named(nameZh, nameEn) }))
  ]
  const sent = chosen.filter((material) => material !== NOWHERE).length
  return (
    <Dialog title={t('unclear', { count: files.length })} onClose={onClose}>
      <p>{t('unclearText')}</p>
      {files.map((file, index) => (
        <SelectField
          key={`${file.name} ${index}`}
          label={file.name}
          value={chosen[index]!}
          options={options}
          onChange={(material) => setChosen(chosen.map((one, at) => (at === index ? material : one)))}
        />
      ))}
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="primary" disabled={sent === 0} onClick={() => onChosen(chosen)}>
          {t('sendChosen', { count: sent })}
        </Button>
      </div>
    </Dialog>
  )
}

/** Says that several may come at once, and takes them without a mouse. */
export function ManyFiles({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('papers')
  const { mediaTypes } = useUploadLimits()
  const input = useRef<HTMLInputElement>(null)
  return (
    <p className="many">
      {t('many')}
      <input
        ref={input}
        className="sr"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        accept={acceptOf(mediaTypes)}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <button type="button" className="link" onClick={() => input.current?.click()}>
        {t('chooseMany')}
      </button>
    </p>
  )
}
