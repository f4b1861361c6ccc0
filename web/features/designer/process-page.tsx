import { useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { listProcessDefinitions, readProcessDefinition } from '../../../server/diagrams/schema.ts'
import { call } from '../../api.ts'
import { BpmnDiagram } from '../../components/bpmn-diagram.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Icon } from '../../components/icon.tsx'
import { Loading } from '../../components/loading.tsx'
import { useDocumentTitle } from '../../components/page-header.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Properties } from './properties.tsx'
import { parseXml, readElement } from './read-element.ts'
import './designer.css'

/** One version of a flow: the canvas has the room, what is chosen is read out beside it. */
export function ProcessPage() {
  const { t } = useTranslation('designer')
  const { definitionId } = useParams() as { definitionId: string }
  const navigate = useNavigate()
  const [selected, setSelected] = useState<string | null>(null)
  const definition = useQuery({
    queryKey: ['process-definitions', definitionId],
    queryFn: () => call(readProcessDefinition, { params: { id: definitionId } }),
    staleTime: Infinity
  })
  const all = useQuery({
    queryKey: ['process-definitions', 'all'],
    queryFn: () => call(listProcessDefinitions, { querystring: { versions: 'all' } })
  })
  const xml = definition.data?.xml
  const document = useMemo(() => (xml ? parseXml(xml) : null), [xml])
  const element = document && selected ? readElement(document, selected) : null
  useDocumentTitle(definition.data?.name ?? t('title'))

  if (definition.isPending) return <Loading />
  if (definition.isError) return <ErrorMessage error={definition.error} />

  const { name, key, version, running } = definition.data
  const versions = all.data?.filter((one) => one.key === key) ?? []
  return (
    <div className="process">
      <header className="process__head">
        <nav aria-label={t('common:whereAmI')}>
          <Link to="/designer">{t('title')}</Link>
          <Icon name="chevron" small />
        </nav>
        <h1>{name || key}</h1>
        <code>{key}</code>
        <SelectField
          quiet
          label={t('version')}
          value={definitionId}
          options={(versions.length > 0 ? versions : [definition.data]).map((one) => ({
            value: one.id,
            text: t('versionOption', { version: one.version, running: one.running })
          }))}
          onChange={(id) => void navigate(`/designer/${encodeURIComponent(id)}`)}
        />
        <span className="soft">{t('runs', { count: running })}</span>
      </header>
      <BpmnDiagram
        xml={definition.data.xml}
        label={t('diagramOf', { name: name || key, version })}
        onSelect={setSelected}
      />
      <aside className="process__properties" aria-label={t('properties.title')}>
        <Properties element={element} />
      </aside>
    </div>
  )
}
