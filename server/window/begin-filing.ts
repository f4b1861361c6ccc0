import type { Knex } from 'knex'
import type { Static } from 'typebox'
import { CreditCodeWrong, IdNumberWrong } from '../errors.ts'
import { isCreditCode } from '../organisations/credit-code.ts'
import { hmacIdNumber, isIdNumber, maskIdNumber } from '../people/id-number.ts'
import { createProject } from '../projects/create-project.ts'
import type { User } from '../policies.ts'
import type { beginAtWindow } from './schema.ts'
import { windowsOf } from './windows-of.ts'

type Body = Static<(typeof beginAtWindow)['schema']['body']>

/** 窗口代办: organisation, project, draft and the consent, together or not at all. */
export async function beginFiling(
  db: Knex,
  { body, user, idNumberKey, now }: { body: Body; user: User; idNumberKey: string; now: Date }
): Promise<{ projectId: string; applicationId: string }> {
  const { creditCode, name, projectName, agent } = body
  if (!isCreditCode(creditCode)) throw new CreditCodeWrong(creditCode)
  const idNumber = agent.idNumber.toUpperCase()
  if (!isIdNumber(idNumber)) throw new IdNumberWrong()

  return db.transaction(async (trx) => {
    const organisation = await findOrEnter(trx, { creditCode, name: name.trim() })
    const draft = await createProject(trx, {
      organisationId: organisation.id,
      nameZh: projectName.trim(),
      personId: user.id
    })
    const { id: applicationId, projectId } = draft
    const form = { ...draft.form, contactName: agent.name.trim(), contactPhone: agent.phone.trim() }
    await trx('applications')
      .where({ id: applicationId })
      .update({ form: JSON.stringify(form) })
    await trx('walk_ins').insert({
      applicationId,
      ...windowsOf(user)[0]!,
      officerId: user.id,
      agentName: agent.name.trim(),
      agentPhone: agent.phone.trim(),
      idNumberMasked: maskIdNumber(idNumber),
      idNumberHmac: hmacIdNumber(idNumberKey, idNumber),
      consentedAt: now.toISOString()
    })
    return { projectId, applicationId }
  })
}

/** Entered without a member, so served on paper: a colleague registers later with the same code and is let in by an administrator. */
async function findOrEnter(trx: Knex.Transaction, organisation: { creditCode: string; name: string }) {
  await trx('organisations')
    .insert({ ...organisation, electronicService: false })
    .onConflict('creditCode')
    .ignore()
  return (await trx('organisations').where({ creditCode: organisation.creditCode }).first())!
}
