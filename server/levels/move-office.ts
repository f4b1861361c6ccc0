import type { Knex } from 'knex'
import type { CaseRow } from '../cases/store.ts'
import { candidateGroup, type Office } from '../directory/candidate-group.ts'
import type { Command } from '../engine/commands.ts'

/** Another level has the case, with what is handled in it, and its next steps; its clocks have that region's thresholds. */
export async function moveOffice(trx: Knex.Transaction, row: CaseRow, office: Office): Promise<Command> {
  const { department, region } = office
  await trx('cases').where({ id: row.id }).orWhere({ hostedBy: row.id }).update({ department, region })
  await trx('clocks').where({ ownerKind: 'case', ownerId: row.id }).whereNull('stoppedOn').update({ region })
  const { processKey } = (await trx('item_versions').where({ id: row.itemVersionId }).first('processKey'))!
  return {
    kind: 'set-variables',
    businessKey: row.number,
    processKey,
    variables: {
      department,
      handlerGroup: candidateGroup(office, 'handler'),
      headGroup: candidateGroup(office, 'head')
    }
  }
}
