import { useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Block, placeBlock } from '../../../server/blocks/schema.ts'
import { listProcessDefinitions, readProcessDefinition } from '../../../server/diagrams/schema.ts'
import { call } from '../../api.ts'
import { BpmnDiagram } from '../../components/bpmn-diagram.tsx'
import { useName } from '../../components/data-name.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { saveFile } from '../../components/save-file.ts'
import { SelectField } from '../../components/select-field.tsx'

interface Source {
  name: string
  read: () => Promise<string>
}

/** A released diagram, or a file: with the block in it, to look at and to keep. Nothing is released by it. */
export function PlaceDialog({ block, onClose }: { block: Block; onClose: () => void }) {
  const { t } = useTranslation('designer')
  const named = useName()
  const [chosen, setChosen] = useState('')
  const processes = useQuery({
    queryKey: ['process-definitions', 'latest'],
    queryFn: () => call(listProcessDefinitions, { querystring: { versions: 'latest' } })
  })
  const place = useMutation({
    mutationFn: async ({ name, read }: Source) => ({
      name,
      ...(await call(placeBlock, { params: { block: block.block }, body: { xml: await read() } }))
    })
  })
  const choose = (id: string) => {
    setChosen(id)
    const process = processes.data?.find((one) => one.id === id)
    if (process)
      place.mutate({
        name: `${process.key}.bpmn`,
        read: async () => (await call(readProcessDefinition, { params: { id } })).xml
      })
  }
  const { data: placed } = place

  return (
    <Dialog title={t('blocks.placeNamed', { name: named(block.nameZh, block.nameEn) })} onClose={onClose}>
      <SelectField
        label={t('blocks.into')}
        none={t('blocks.choose')}
        value={chosen}
        options={(processes.data ?? []).map(({ id, name }) => ({ value: id, text: name }))}
        onChange={choose}
      />
      <label className="field">
        {t('blocks.orFile')}
        <input
          type="file"
          accept=".bpmn,.xml"
          onChange={({ target: { files } }) => {
            const [file] = files ?? []
            setChosen('')
            if (file) place.mutate({ name: file.name, read: () => file.text() })
          }}
        />
      </label>
      {processes.isError && <ErrorMessage error={processes.error} />}
      {place.isError && <ErrorMessage error={place.error} />}
      {placed && (
        <>
          <div className="block__drawing block__drawing--large">
            <BpmnDiagram xml={placed.xml} label={t('blocks.placed', { name: placed.name })} />
          </div>
          <p role="status">
            {placed.findings.length === 0
              ? t('blocks.clean')
              : t('blocks.findings', { count: placed.findings.length })}
          </p>
          <ul>
            {placed.findings.map(({ element, rule, message, cure }) => (
              <li key={`${element} ${rule} ${message}`}>
                {message} {cure}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <Button
          type="primary"
          disabled={!placed}
          loading={place.isPending}
          onClick={() => placed && saveFile(placed.name, [placed.xml], 'application/xml')}
        >
          {t('blocks.save')}
        </Button>
      </div>
    </Dialog>
  )
}
