import type { ApplicationRow } from '../applications/store.ts'
import { CASE_STATE, isBegun } from '../cases/store.ts'
import {
  ClaimedByAnother,
  MinutesMissing,
  MoveOpen,
  NotPossibleNow,
  PrerequisiteOpen,
  WithdrawalOpen
} from '../errors.ts'
import { findOpenWithdrawal } from '../moves/withdrawal/open-withdrawal.ts'
import { moves } from '../moves/moves.ts'
import { listOpinionsOf, needsMeeting } from '../stage-opinions/store.ts'
import { type Acting, assertAnotherPerson, assertDeciderStays } from './another-person.ts'
import type { TaskCompletion } from './schema.ts'
import { decidesCase } from './deciding.ts'
import { findAct } from './store.ts'

type Form = TaskCompletion['form']

/** In which state of the application its own forms are completed. */
const STATE_FOR: Partial<Record<Form, ApplicationRow['state']>> = {
  'yimen:accept': 'filed',
  'yimen:determine-fact': 'filed',
  'yimen:determine-fire-class': 'filed',
  'yimen:determine-lightning': 'filed',
  'yimen:check-papers': 'filed',
  'yimen:supply-corrections': 'awaiting-correction',
  'yimen:precheck': 'accepted',
  'yimen:minutes': 'in-review',
  'yimen:conclude': 'in-review'
}

/** Steps of what was set going beside the main line. */
const MOVE_FORMS: readonly Form[] = [
  'yimen:decide-extension',
  'yimen:name-inspectors',
  'yimen:record-procedure',
  'yimen:sign-inspection',
  'yimen:ask-hearing',
  'yimen:notify-hearing',
  'yimen:hold-hearing',
  'yimen:propose-revocation',
  'yimen:make-statement',
  'yimen:decide-revocation',
  'yimen:check-commitment',
  'yimen:report-rectified',
  'yimen:review-renewal',
  'yimen:decide-renewal',
  'yimen:countersign',
  'yimen:sign-withdrawal',
  'yimen:reassign',
  'yimen:answer-missing',
  'yimen:confirm-facts',
  'yimen:agree-facts'
]

interface Attempt extends Acting {
  assignee: string | null
}

/**
 * What stands in the way of this person and this form now, whatever is answered: the page shows it before anything
 * is written, a completion asks it again under the locks.
 */
export async function assertPossible(attempt: Attempt): Promise<void> {
  const { assignee, user, principal } = attempt
  if (assignee && assignee !== user.id && assignee !== principal) throw new ClaimedByAnother()
  assertState(attempt)
  await assertAnotherPerson(attempt)
  if (attempt.form === 'yimen:countersign') await assertDeciderStays(attempt)
  if (attempt.form === 'yimen:conclude') await assertMinutes(attempt)
  await assertNotHeld(attempt)
}

/** What was set going beside the main line comes first where it says so (server/moves). */
async function assertNotHeld({ db, form, businessKey, application }: Attempt): Promise<void> {
  if (form !== 'yimen:sign-withdrawal' && (await findOpenWithdrawal(db, businessKey, { application })))
    throw new WithdrawalOpen()
  const open = await db('case_moves').where({ number: businessKey, state: 'open' })
  const held = open.filter((row) => moves.find(({ name }) => name === row.move)?.holds?.(form, row))
  if (held.length) throw new MoveOpen(held.map(({ move }) => move).join(', '))
}

function assertState({ form, application, case: row, opinion }: Attempt): void {
  const wanted = STATE_FOR[form]
  const fits = () => {
    // Its own record says whether it is open (moves/store.ts).
    if (MOVE_FORMS.includes(form) || (row && form === 'yimen:supply-corrections')) return true
    if (wanted) return application.state === wanted
    if (form === 'yimen:review-opinion') return opinion?.state === 'open'
    if (form === 'yimen:sign-opinion') return opinion?.state === 'reviewed'
    // Accepted: the first word of an officer takes it into work.
    return row !== null && (row.state === CASE_STATE.accepted || isBegun(row))
  }
  if (!fits()) throw new NotPossibleNow(application.state)

  if (decidesCase(form) && (row?.prerequisites === 'open' || row?.prerequisites === 'refused'))
    throw new PrerequisiteOpen()
}

/** Where somebody disagreed, the lead meets with them before it concludes (rules §4.4). */
async function assertMinutes({ db, application, businessKey }: Attempt): Promise<void> {
  const opinions = await listOpinionsOf(db, application.id)
  if (!opinions.some((opinion) => needsMeeting(opinion.answer))) return
  if (!(await findAct(db, { businessKey, form: 'yimen:minutes', round: 1 }))) throw new MinutesMissing()
}
