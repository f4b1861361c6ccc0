import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readTokens } from '../../../../server/diagrams/schema.ts'
import { call } from '../../../api.ts'
import { BpmnDiagram } from '../../../components/bpmn-diagram.tsx'
import { ErrorMessage } from '../../../components/error-message.tsx'
import { Loading } from '../../../components/loading.tsx'

/** The model by which this business key runs, with where it is now. */
export function CaseDiagram({ number, name }: { number: string; name: string }) {
  const { t } = useTranslation('cases')
  const tokens = useQuery({
    queryKey: ['diagrams', number],
    queryFn: () => call(readTokens, { params: { number } })
  })
  if (tokens.isPending) return <Loading />
  if (tokens.isError) return <ErrorMessage error={tokens.error} />

  const { definition, active, done, ended } = tokens.data
  return (
    <div className="case-diagram">
      <p className="soft">
        {t('diagram.about', { name: definition.name, version: definition.version })}{' '}
        {t(ended ? 'diagram.ended' : 'diagram.running')}
      </p>
      <BpmnDiagram xml={definition.xml} active={active} done={done} label={t('diagram.label', { name })} />
    </div>
  )
}
