import type { Knex } from 'knex'
import { candidateGroup } from '../directory/candidate-group.ts'
import { CountersignedByYou, ExtensionAskedByYou, NotTwoPersons, SignerIsLastHead } from '../errors.ts'
import { listHeads } from '../moves/heads.ts'
import { findOpenMove } from '../moves/store.ts'
import type { User } from '../policies.ts'
import type { TaskCompletion } from './schema.ts'
import type { Subject } from './subject.ts'

type Form = TaskCompletion['form']

/** Which form's author may not complete this one: handler and decider are two persons (行政许可法 34; rules §3). */
const WRITTEN_BEFORE: Partial<Record<Form, readonly Form[]>> = {
  'yimen:decide': ['yimen:review', 'yimen:record-tender'],
  'yimen:forward': ['yimen:review'],
  'yimen:register': ['yimen:review'],
  'yimen:sign-opinion': ['yimen:review-opinion']
}

const COUNTERSIGN: Form = 'yimen:countersign'

export interface Acting extends Subject {
  db: Knex
  form: Form
  businessKey: string
  user: User
  /** For whom the user acts by 委托. */
  principal: string | null
}

/** Who acts for another counts as both: neither may decide what either of them reviewed. */
export async function assertAnotherPerson(acting: Acting): Promise<void> {
  const { form } = acting
  if (form === 'yimen:decide-extension') return assertAskedByAnother(acting)
  const before = WRITTEN_BEFORE[form] ?? []
  if (before.length === 0) return
  const said = await listSaid(acting, [...before, COUNTERSIGN])
  const persons = personsOf(acting)
  const own = said.filter(({ personId, actingFor }) =>
    persons.some((one) => [personId, actingFor].includes(one))
  )
  if (own.some((act) => act.form !== COUNTERSIGN)) throw new NotTwoPersons()
  // Who put the name to it before it was decided has had a word already.
  if (own.length) throw new CountersignedByYou()
}

/** An extension is asked in one's own right, and approved by another (行政许可法 42: the head of the organ). */
async function assertAskedByAnother({ db, businessKey, ...acting }: Acting): Promise<void> {
  const asked = await findOpenMove(db, businessKey, 'extension')
  if (personsOf(acting).some((one) => one === asked?.orderedBy)) throw new ExtensionAskedByYou()
}

/** Who signs for the deciding office has had a word and decides no more: another head of it must be left. */
export async function assertDeciderStays(acting: Acting): Promise<void> {
  const { db, user, principal, case: row, opinion } = acting
  const office = row ?? opinion
  // Who is no head of that office, and signs for none, takes nobody away.
  if (!office || (!principal && !user.groups.includes(candidateGroup(office, 'head')))) return
  const heads = await listHeads(db, office)
  const persons = personsOf(acting)
  if (!heads.some((head) => persons.includes(head)) || (row && (await isRecordedByOne(db, row)))) return
  const said = await listSaid(acting, [...new Set(Object.values(WRITTEN_BEFORE).flat()), COUNTERSIGN])
  const spoken = [...persons, ...said.flatMap(({ personId, actingFor }) => [personId, actingFor])]
  if (heads.every((head) => spoken.includes(head))) throw new SignerIsLastHead(candidateGroup(office, 'head'))
}

/** A handler's word is enough there, whoever signed before. */
async function isRecordedByOne(db: Knex, row: { itemVersionId: string }): Promise<boolean> {
  const version = await db('item_versions').where({ id: row.itemVersionId }).first('persons')
  return version?.persons === 1
}

/** Every review of the round counts: at another level, or after what a joint review found, it is reviewed again. */
async function listSaid({ db, businessKey, ...subject }: Acting, forms: Form[]) {
  const round = (subject.case ?? subject.opinion)?.round ?? 1
  return db('acts')
    .where({ businessKey, round })
    .whereIn('form', forms)
    .whereNull('takenBackAt')
    .select('form', 'personId', 'actingFor')
}

const personsOf = ({ user, principal }: Pick<Acting, 'user' | 'principal'>): string[] => [
  user.id,
  ...(principal ? [principal] : [])
]
