import type { Knex } from 'knex'
import { Facts } from '../items/schema.ts'
import type { FiledApplication } from './store.ts'
import { DETERMINED_FACTS, isUnknown } from './unknown-facts.ts'

/**
 * What was filed, as the diagrams hand it to every check (`Application` of workflows/topics.ts), and the facts as
 * variables of their own, as the decision table reads them. Set at the filing, and again when a fact was determined.
 */
export async function describeForProcess(
  trx: Knex.Transaction,
  { projectId, facts, form }: FiledApplication
): Promise<Record<string, unknown>> {
  const project = (await trx('projects')
    .join('organisations', 'organisations.id', 'projects.organisation_id')
    .where({ 'projects.id': projectId })
    .first('projects.code', 'projects.name_zh', 'organisations.credit_code'))!
  // Nothing but the facts that the table knows: what else stood here would be a variable of the process, too.
  const known = Object.entries(facts).filter(([name]) => Object.hasOwn(Facts.properties, name))
  return {
    ...Object.fromEntries(known),
    // A fact that may be a boolean too cannot be compared with a word in an expression.
    unknown: Object.fromEntries(DETERMINED_FACTS.map((fact) => [fact, isUnknown(facts, fact)])),
    application: {
      projectCode: project.code,
      projectName: project.nameZh,
      creditCode: project.creditCode,
      facts,
      form
    }
  }
}
