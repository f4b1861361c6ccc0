import type { Knex } from 'knex'
import { CountersignedAlready, NotInCandidateGroup, ReasonMissing } from '../../errors.ts'
import type { Act } from '../../tasks/act.ts'
import { endMove, moveOfTask, noteMove } from '../store.ts'
import { resultOf } from './result.ts'
import type { CountersignAnswer, CountersignDetail } from './schema.ts'
import { ownersOfSigner } from './signers.ts'
import { tellAskers, tellSigners } from './tell.ts'

/** One person has one voice, be it for herself or for another; who asked has none. */
export const sign: Act<'yimen:countersign'> = async (context, body) => {
  const { trx, task, user, today, case: row, opinion } = context
  const text = body.text?.trim() ?? ''
  if (body.outcome === 'disagree' && !text) throw new ReasonMissing()
  const move = await moveOfTask(trx, task)
  const detail = move.detail as CountersignDetail
  const persons = [user.id, ...(task.principal ? [task.principal] : [])]
  const heard = [
    ...detail.askers,
    ...detail.answers.flatMap(({ personId, actingForId }) => [personId, actingForId])
  ]
  if (persons.some((person) => heard.includes(person))) throw new CountersignedAlready()

  const signer = detail.signers.find(
    ({ key }) =>
      ownersOfSigner(key, row ?? opinion).includes(task.owner) &&
      !detail.answers.some((answer) => answer.signer === key)
  )
  if (!signer) throw new NotInCandidateGroup(task.owner)
  const answers: CountersignAnswer[] = [
    ...detail.answers,
    {
      signer: signer.key,
      personId: user.id,
      person: user.name,
      actingForId: task.principal,
      actingFor: await nameOf(trx, task.principal),
      answer: body.outcome,
      text,
      on: today
    }
  ]
  const result = resultOf(detail, answers)
  const about = { ...context, number: task.businessKey }
  if (result) {
    await endMove(trx, move, { on: today, outcome: result, detail: { answers } })
    await tellAskers(trx, about, detail, result)
  } else {
    await noteMove(trx, move, { answers })
    if (detail.order === 'sequential') await tellSigners(trx, about, { ...detail, answers })
  }
  return {
    variables: { countersigned: result !== null },
    event: 'countersigned',
    detail: { move: move.id, ...(result && { result }) }
  }
}

async function nameOf(trx: Knex, id: string | null): Promise<string | null> {
  return id ? ((await trx('people').where({ id }).first('name'))?.name ?? null) : null
}
