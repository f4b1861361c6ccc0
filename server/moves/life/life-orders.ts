import type { Knex } from 'knex'
import { candidateGroup } from '../../directory/candidate-group.ts'
import type { Command } from '../../engine/commands.ts'
import { hasStarted, listLatestVersions } from '../../engine/tables.ts'
import { MoveNotDrawn } from '../../errors.ts'
import type { MessageName } from '../../../workflows/messages.ts'
import type { Subject } from '../../tasks/subject.ts'
import { LIFE } from './life-drawn.ts'

interface Block {
  message: MessageName
  /** Key of the process that the block calls. */
  process: string
  moveId: string
  variables?: Record<string, unknown>
}

/** Begins the licence's own process where it does not run yet, and the block in it. */
export async function lifeOrders(
  trx: Knex.Transaction,
  { application, case: row }: Pick<Subject, 'application' | 'case'>,
  { message, process, moveId, variables = {} }: Block
): Promise<Command[]> {
  const versions = await listLatestVersions(trx)
  const [processVersion, revocationVersion] = [versions.get(process), versions.get('revocation')]
  if (!versions.has(LIFE) || !processVersion || !revocationVersion) throw new MoveNotDrawn()

  const { id, number, item, department, projectId } = row!
  const project = (await trx('projects').where({ id: projectId }).first('organisationId'))!
  const known = {
    number,
    caseId: id,
    item,
    department,
    projectId,
    applicationId: application.id,
    handlerGroup: candidateGroup(row!, 'handler'),
    headGroup: candidateGroup(row!, 'head'),
    applicantGroup: `organisation:${project.organisationId}`
  }
  const started = await hasStarted(trx, number, LIFE)
  return [
    ...(started
      ? []
      : [{ kind: 'start-process' as const, processKey: LIFE, businessKey: number, variables: known }]),
    {
      kind: 'begin-move',
      businessKey: number,
      message,
      moveId,
      // Texts: the engine reads a number variable as 1.0, which is no version.
      variables: {
        ...variables,
        processVersion: String(processVersion),
        revocationVersion: String(revocationVersion),
        moveId
      }
    }
  ]
}
