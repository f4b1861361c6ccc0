import { isEnded } from '../../cases/store.ts'
import { candidateGroup } from '../../directory/candidate-group.ts'
import {
  ExtendedAlready,
  ExtensionAskerDecides,
  ExtensionNotAllowed,
  ExtensionTooLate,
  ExtensionTooLong,
  MoveOpen,
  NotPossibleNow,
  PrerequisiteOpen
} from '../../errors.ts'
import { decidesCase } from '../../tasks/deciding.ts'
import { listHeads } from '../heads.ts'
import { defineMove, type MoveContext } from '../move.ts'
import { findOpenMove } from '../store.ts'
import { askExtension } from './schema.ts'

/** Once, before the statutory day is over, by the head and with a reason, at most the item's extension (行政许可法 42). */
export const extension = defineMove({
  name: 'extension',
  endpoint: askExtension,
  of: ['case'],
  by: ['handler'],
  message: 'extension.asked',
  process: 'extension',
  guard: async (context) => {
    if (await findOpenMove(context.db, context.number, 'extension')) throw new MoveOpen('extension')
    await assertExtendable(context)
    const { db, user, case: row } = context
    if (!user.groups.includes(candidateGroup(row!, 'head'))) return
    if ((await listHeads(db, row!)).every((head) => head === user.id)) throw new ExtensionAskerDecides()
  },
  perform: async (context, { days, reason }) => {
    const limit = await limitOf(context)
    if (days > limit.days) throw new ExtensionTooLong(`${limit.days} ${limit.unit}`)
    return { event: 'extension-asked', detail: { days, unit: limit.unit, reason: reason.trim() } }
  },
  // Else the case were decided while its process still waits for the head's answer.
  holds: decidesCase
})

type Asked = Pick<MoveContext, 'db' | 'case' | 'application' | 'today'>

/** Asked at the request, and again when the head approves. */
export async function assertExtendable(context: Asked): Promise<void> {
  const row = context.case!
  if (isEnded(row) || !row.openedAt) throw new NotPossibleNow(context.application.state)
  await limitOf(context)
  const clock = await context
    .db('clocks')
    .where({ ownerKind: 'case', ownerId: row.id, kind: 'statutory' })
    .whereNull('stoppedOn')
    .first()
  if (!clock) throw row.prerequisites === 'open' ? new PrerequisiteOpen() : new ExtensionNotAllowed()
  if (clock.extensionDays !== null) throw new ExtendedAlready()
  if (clock.dueOn !== null && clock.dueOn < context.today) throw new ExtensionTooLate()
}

async function limitOf({ db, case: row }: Asked) {
  const { extension: limit } = (await db('item_versions')
    .where({ id: row!.itemVersionId })
    .first('extension'))!
  if (!limit) throw new ExtensionNotAllowed()
  return limit
}
