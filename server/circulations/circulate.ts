import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { NobodyToShow } from '../errors.ts'
import { notify } from '../notifications/notify.ts'
import type { User } from '../policies.ts'
import { lockSubject } from '../tasks/subject.ts'
import type { Circulation } from './schema.ts'
import { listCirculations } from './store.ts'

interface Input {
  number: string
  people: string[]
  offices: string[]
  text: string
  user: User
  now: Date
}

/** 传阅: told at once, recorded with the case, and readable from then on. */
export async function sendAround(db: Knex, input: Input): Promise<Circulation> {
  const { number, user, now } = input
  const text = input.text.trim()
  return db.transaction(async (trx) => {
    const { application, case: row } = await lockSubject(trx, number)
    const recipients = await findRecipients(trx, input)
    if (recipients.length === 0) throw new NobodyToShow()
    const [{ id }] = (await trx('circulations')
      .insert({
        applicationId: application.id,
        number,
        fromPersonId: user.id,
        text,
        recipients,
        sentAt: now.toISOString()
      })
      .returning('id')) as [{ id: string }]
    const [sent] = await listCirculations(trx, { id })
    for (const to of await ownersFor(trx, recipients))
      await notify(trx, {
        application,
        to,
        kind: 'circulated',
        businessKey: number,
        content: { text, by: user.name },
        once: id
      })
    await recordEvent(trx, {
      projectId: application.projectId,
      applicationId: application.id,
      caseId: row?.id ?? null,
      businessKey: number,
      kind: 'circulated',
      personId: user.id,
      candidateGroup: user.groups.find((group) => group.includes('@')) ?? null,
      happenedOn: legalToday(now),
      detail: { text, to: sent!.to }
    })
    return sent!
  })
}

/** Those that there are: active staff, offices of the directory. */
async function findRecipients(trx: Knex, { people, offices, user }: Input): Promise<string[]> {
  const persons = await trx('people')
    .whereIn('id', people)
    .whereNot({ id: user.id })
    .where({ status: 'active' })
    .whereExists((held) =>
      held.from('roles_held').whereRaw(`person_id = people.id and role <> 'applicant'`).select(trx.raw('1'))
    )
    .orderBy('name')
    .pluck('id')
  const { rows } = await trx.raw(
    `select department || '@' || region as office from org_units
     where department || '@' || region = any(?) order by 1`,
    [offices]
  )
  return [...persons.map((id) => `user:${id}`), ...rows.map((row: { office: string }) => row.office)]
}

/** Notifications go to groups: an office's are its handlers, heads and leads. */
async function ownersFor(trx: Knex, recipients: string[]): Promise<string[]> {
  const offices = recipients.filter((one) => !one.startsWith('user:'))
  const persons = recipients.filter((one) => one.startsWith('user:'))
  const { rows } = await trx.raw(
    `select distinct department || '@' || region || ':' || role as owner from org_units
     join roles_held on org_unit_id = org_units.id
     where department || '@' || region = any(?) and role in ('handler', 'head', 'lead') order by 1`,
    [offices]
  )
  return [...persons, ...rows.map((row: { owner: string }) => row.owner)]
}
