import type { Knex } from 'knex'
import { isEnded } from '../../cases/store.ts'
import { ClaimFirst, NotPossibleNow } from '../../errors.ts'
import type { TaskCompletion } from '../../tasks/schema.ts'
import { defineMove, type MoveContext } from '../move.ts'
import { tellSigners } from './tell.ts'
import { askCountersign, type CountersignDetail } from './schema.ts'
import { assertDeciderLeft, candidatesOf, readSigners } from './signers.ts'

type Form = TaskCompletion['form']

/** What decides: a plain countersign comes before it. */
const DECISIONS: readonly Form[] = [
  'yimen:decide',
  'yimen:record',
  'yimen:forward',
  'yimen:register',
  'yimen:acknowledge',
  'yimen:record-service',
  'yimen:sign-opinion'
]
/** Steps before which others may be asked, and what comes after those of a handler. */
const NEXT: Partial<Record<Form, readonly Form[]>> = {
  'yimen:review': ['yimen:decide', 'yimen:forward'],
  'yimen:review-opinion': ['yimen:sign-opinion']
}
const STEPS: readonly string[] = [...DECISIONS, ...Object.keys(NEXT)]

/** 会签, 前加签 and 后加签: others put their name to it first. Their word is heard; who decides stays who decides. */
export const countersign = defineMove({
  name: 'countersign',
  endpoint: askCountersign,
  of: ['case', 'opinion'],
  by: ['handler', 'head', 'lead'],
  message: 'countersign.asked',
  process: 'countersign',
  guard: async ({ case: row, opinion, application }) => {
    const open = row ? !isEnded(row) && row.openedAt !== null : opinion?.state !== 'signed'
    if (!open || application.state !== 'in-review') throw new NotPossibleNow(application.state)
  },
  perform: async (context, { signers: keys, ...asked }) => {
    const { trx, case: row, opinion } = context
    const deciding = (row ?? opinion)!
    const step = asked.kind === 'plain' ? null : await findStep(context, asked.kind)
    const askers = [context.user.id, ...(step?.actingFor ? [step.actingFor] : [])]
    const signers = await readSigners(trx, keys, askers)
    await assertDeciderLeft(trx, { department: deciding.department, region: deciding.region }, signers)

    const begun = asked.kind !== 'after'
    const detail: CountersignDetail = {
      ...asked,
      text: asked.text.trim(),
      form: step?.form ?? null,
      taskId: step?.taskId ?? null,
      begun,
      askers,
      signers,
      answers: []
    }
    if (begun) await tellSigners(trx, context, detail)
    return {
      event: 'countersign-asked',
      detail,
      variables: variablesOf(detail, deciding),
      later: !begun
    }
  },
  holds: (form, { detail }) => {
    const { kind, form: step } = detail as CountersignDetail
    if (kind === 'plain') return DECISIONS.includes(form)
    return kind === 'before' ? form === step : (NEXT[step as Form]?.includes(form) ?? false)
  }
})

export const variablesOf = (
  { order, signers }: CountersignDetail,
  deciding: Parameters<typeof candidatesOf>[1]
) => ({ order, signers: candidatesOf(signers, deciding), countersigned: false })

/** The open step of the number that the asker has claimed. */
async function findStep({ db, number, user }: MoveContext & { db: Knex }, kind: 'before' | 'after') {
  const step = await db('inbox_entries')
    .join('task_definitions', (join) =>
      join
        .on('task_definitions.process_definition_id', 'inbox_entries.process_definition_id')
        .andOn('task_definitions.task_key', 'inbox_entries.task_key')
    )
    .where({ business_key: number, assignee: user.id } as never)
    .whereNull('doneAt')
    .whereIn('form', kind === 'before' ? STEPS : Object.keys(NEXT))
    .first<{ taskId: string; form: string; actingFor: string | null } | undefined>(
      'inbox_entries.task_id',
      'form',
      'acting_for'
    )
  if (!step) throw new ClaimFirst()
  return step
}
