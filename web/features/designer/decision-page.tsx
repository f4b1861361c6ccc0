import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { listDecisions } from '../../../server/diagrams/schema.ts'
import { call } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { NotFound } from '../../components/not-found.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { readDecisionTable, type DecisionTable } from './read-decision-table.ts'
import '../../components/table.css'
import './designer.css'

/** A decision table as sentences: with some twenty inputs, of which a row asks one or two, a grid says nothing. */
export function DecisionPage() {
  const { t } = useTranslation('designer')
  const { decisionKey } = useParams() as { decisionKey: string }
  const decisions = useQuery({ queryKey: ['decisions'], queryFn: () => call(listDecisions, {}) })

  if (decisions.isPending) return <Loading />
  if (decisions.isError) return <ErrorMessage error={decisions.error} />
  const decision = decisions.data.find(({ key }) => key === decisionKey)
  if (!decision) return <NotFound />

  const table = readDecisionTable(decision.xml)
  return (
    <div className="wrap">
      <PageHeader
        title={decision.name || decision.key}
        trail={[{ to: '/designer', text: t('title') }]}
        meta={
          <>
            <code>{decision.key}</code>
            <span>v{decision.version}</span>
            {table && <span>{t(`hitPolicies.${table.hitPolicy}`, table.hitPolicy)}</span>}
          </>
        }
      />
      {table ? <Rules table={table} /> : <EmptyState title={t('noTable')} />}
    </div>
  )
}

function Rules({ table }: { table: DecisionTable }) {
  const { t } = useTranslation('designer')
  return (
    <>
      <section className="card section">
        <table className="table table--list">
          <caption className="sr">{table.name}</caption>
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('result')}</th>
              <th scope="col">{t('note')}</th>
            </tr>
          </thead>
          <tbody>
            {table.rules.map((rule, index) => (
              <tr key={rule.id || index}>
                <td>{index + 1}</td>
                <td data-label={t('when')}>
                  <div>
                    {rule.conditions.length === 0 && t('always')}
                    {rule.conditions.map(({ input, test }) => (
                      <div key={input}>
                        {input} <code>{test}</code>
                      </div>
                    ))}
                  </div>
                </td>
                <td data-label={t('result')}>
                  {rule.results.map(({ output, value }) => (
                    <div key={output}>
                      <span className="soft">{output}</span> <b>{value}</b>
                    </div>
                  ))}
                </td>
                <td>{rule.description}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="card section">
        <div className="card__head">
          <h2>{t('inputs')}</h2>
        </div>
        <table className="table table--list">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('expression')}</th>
              <th scope="col">{t('values')}</th>
            </tr>
          </thead>
          <tbody>
            {table.inputs.map((input) => (
              <tr key={input.expression}>
                <td>{input.label}</td>
                <td data-label={t('expression')}>
                  <code>{input.expression}</code>
                </td>
                <td data-label={t('values')}>
                  <code>{input.values || input.type}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
