import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { NotAllowed, NothingToUrge, UrgedRecently } from '../errors.ts'
import { notify } from '../notifications/notify.ts'
import type { User } from '../policies.ts'
import { lockSubject } from '../tasks/subject.ts'
import { whoMayUrge } from './may-urge.ts'
import type { Urge } from './schema.ts'
import { insertUrge, listUrges } from './store.ts'
import { whomItReaches } from './whom-it-reaches.ts'

/** An urging that comes every few minutes is no longer read. */
const WAIT_MS = 3_600_000

export const nextUrgeAt = (urges: Pick<Urge, 'urgedAt'>[], now: Date): string | null => {
  const next = urges[0] ? Date.parse(urges[0].urgedAt) + WAIT_MS : 0
  return next > now.getTime() ? new Date(next).toISOString() : null
}

/** 催办 by a person: told to those who have it, and recorded with the case. */
export async function urgeSubject(
  db: Knex,
  { number, text, user, now }: { number: string; text: string; user: User; now: Date }
): Promise<Urge> {
  return db.transaction(async (trx) => {
    const subject = await lockSubject(trx, number)
    const { application, case: row, opinion } = subject
    if (!(await mayUrgeSubject(trx, user, subject))) throw new NotAllowed()
    const next = nextUrgeAt(await listUrges(trx, number), now)
    if (next) throw new UrgedRecently(Math.ceil((Date.parse(next) - now.getTime()) / 60_000))
    const { owners, reaches } = await whomItReaches(trx, subject, now)
    if (owners.length === 0) throw new NothingToUrge()

    const held = forWhom(user, application.leadGroup, row ?? opinion)
    await insertUrge(trx, {
      applicationId: application.id,
      businessKey: number,
      personId: user.id,
      department: held?.split('@')[0] ?? null,
      text: text.trim(),
      reached: JSON.stringify(reaches),
      urgedAt: now.toISOString()
    })
    for (const to of owners)
      await notify(trx, {
        application,
        to,
        kind: 'urged',
        businessKey: number,
        content: { text: text.trim(), by: user.name }
      })
    await recordEvent(trx, {
      projectId: application.projectId,
      applicationId: application.id,
      caseId: row?.id ?? null,
      businessKey: number,
      kind: 'urged',
      personId: user.id,
      candidateGroup: held,
      happenedOn: legalToday(now),
      detail: { text: text.trim(), reached: reaches }
    })
    return (await listUrges(trx, number))[0]!
  })
}

export async function mayUrgeSubject(
  db: Knex,
  user: User,
  { application, case: row, opinion }: Awaited<ReturnType<typeof lockSubject>>
): Promise<boolean> {
  const office = row ?? opinion
  const project = await db('projects').where({ id: application.projectId }).first('jurisdiction')
  const number = (office ?? application).number!
  if (await waitsForSigners(db, number, user)) return true
  const may = await whoMayUrge(db, user)
  return may({
    leadGroup: application.leadGroup,
    office: office && `${office.department}@${office.region}`,
    jurisdiction: project?.jurisdiction ?? null
  })
}

/** Who asked for a countersign that is under way waits for it herself. */
async function waitsForSigners(db: Knex, number: string, user: User): Promise<boolean> {
  const open = await db('case_moves')
    .where({ number, move: 'countersign', state: 'open', orderedBy: user.id })
    .first('id')
  return open !== undefined
}

/** For which office the person speaks: as lead, as its head, or as the supervisor's. */
function forWhom(
  user: User,
  leadGroup: string | null,
  office: { department: string; region: string } | null
): string | null {
  if (leadGroup && user.groups.includes(leadGroup)) return leadGroup
  const head = office && `${office.department}@${office.region}:head`
  if (head && user.groups.includes(head)) return head
  return user.groups.find((group) => /:(supervisor|head)$/.test(group)) ?? null
}
