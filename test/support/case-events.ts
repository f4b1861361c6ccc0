import { randomUUID } from 'node:crypto'
import { listRipe } from '../../server/clocks/ripe-clocks.ts'
import type { MoveOffer } from '../../server/moves/schema.ts'
import { type Made, SIGNER } from './case-states.ts'
import type { FlowSuite } from './flow-suite.ts'
import type { Person } from './flow-people.ts'

/** Beyond every day that this suite reaches. */
const LATER = '2027-12-31'
/** Of somebody who is asked about a draft: it has no number yet. */
const NO_NUMBER = 'none'

export type Role = 'applicant' | 'lead' | 'handler' | 'head' | 'signer' | 'window' | 'timer'
/** How an event of the table is brought about over the API, or by the sweep. */
export type Does =
  | { file: true }
  | { form: string; body: object }
  | { claim: string }
  | { move: string; body: object }
  | { timer: string }
  | { deliver: object }

export interface CaseEvent {
  key: string
  name: string
  who: Role[]
  /** whose number is acted on */
  of: 'application' | 'case'
  does: Does
  /** keys of the states that allow it */
  in: string[]
}

interface Refusal {
  status: number
  code: string
}

/** Tries events of the table on cases that stand somewhere: what is offered, and what the server says to who does it all the same. */
export function caseEvents({ flow, applicant, officers }: FlowSuite) {
  const { db } = flow
  const numberOf = ({ filing, row }: Made, event: CaseEvent) =>
    (event.of === 'case' ? row?.number : filing?.number) ?? NO_NUMBER

  async function personFor({ filing, row }: Made, role: Role): Promise<Person> {
    if (role === 'applicant') return applicant
    if (role === 'window') return officers.officer('window')
    if (role === 'signer') return officers.officer(SIGNER.username)
    if (role === 'lead') return filing ? officers.lead(filing) : officers.officer('fg-lead')
    if (role === 'timer') throw new Error('nobody is the timer')
    return row ? officers.of(row, role) : officers.officer(`sl-${role}`)
  }

  /** Running clocks of that kind whose end has come by a day. */
  async function ripe(made: Made, event: CaseEvent, kind: string, today: string) {
    const number = numberOf(made, event)
    // What was set going has clocks of its own.
    const only = [number, ...(await db('case_moves').where({ number }).pluck('id'))]
    return (await listRipe(db, 'due', { today, only, except: [] }, undefined, 10)).filter(
      (clock) => clock.kind === kind
    )
  }

  /** Asked once: nothing that this suite tries afterwards changes what a number allows. */
  const asked = new Map<string, Promise<MoveOffer[]>>()
  function offersTo(person: Person, number: string): Promise<MoveOffer[]> {
    const key = `${person.username} ${number}`
    const offers =
      asked.get(key) ??
      person
        .get(`/api/moves/${number}`)
        .then((answer) => answer.json<{ offers?: MoveOffer[] }>().offers ?? [])
    asked.set(key, offers)
    return offers
  }

  /** Null: offered now, and for a timer: on its day and not before. Otherwise what stands in the way. */
  async function findHindrance(made: Made, event: CaseEvent, role: Role): Promise<string | null> {
    const { does } = event
    const number = numberOf(made, event)
    if ('timer' in does) {
      const [clock] = await ripe(made, event, does.timer, LATER)
      if (!clock) return `no ${does.timer} clock runs`
      return (await ripe(made, event, does.timer, clock.dueOn!)).length ? 'told before its day is over' : null
    }
    const person = await personFor(made, role)
    if ('file' in does) {
      const { problems } = await applicant.checklist(made.applicationId)
      return made.filing ? 'filed already' : (problems[0]?.field ?? null)
    }
    if ('move' in does) {
      const offer = (await offersTo(person, number)).find(({ move }) => move === does.move)
      return offer ? (offer.refused?.code ?? null) : 'not offered'
    }
    if ('deliver' in does) {
      const listed = (await person.get(`/api/window/deliveries?q=${number}`)).json<{
        deliveries: unknown[]
      }>()
      return listed.deliveries.length ? null : 'not listed'
    }
    const form = 'claim' in does ? does.claim : does.form
    const open = await taskOf(person, number, form)
    if (!open) return `no open ${form}`
    if ('claim' in does) return null
    const { blocked } = (await person.get(`/api/tasks/${open}`)).json<{ blocked: { code: string } | null }>()
    return blocked?.code ?? null
  }

  async function taskOf(person: Person, number: string, form: string): Promise<string | undefined> {
    const rows = await person.inbox('todo', number)
    const parts = rows.flatMap((row) => [row, ...(row.companion ? [row.companion] : [])])
    return parts.find((part) => part.businessKey === number && part.form === form)?.taskId
  }

  /** Every way in which a person could do it all the same: on the tasks that are open, and on those that are gone. */
  async function attempt(made: Made, event: CaseEvent, person: Person): Promise<Refusal[]> {
    const { does } = event
    const number = numberOf(made, event)
    if ('timer' in does) throw new Error('nobody does what a timer does')
    if ('file' in does) return [await refusalOf(person.post(`/api/applications/${made.applicationId}/file`))]
    if ('move' in does) return [await refusalOf(person.post(`/api/moves/${number}/${does.move}`, does.body))]
    if ('deliver' in does) {
      const body = { ...does.deliver, signatureFileId: randomUUID() }
      return [await refusalOf(person.post(`/api/window/deliveries/${number}`, body))]
    }
    const rows = await db('inbox_entries').where({ businessKey: number }).distinct('taskId')
    const tasks = rows.map(({ taskId }) => taskId)
    const refusals: Refusal[] = []
    for (const taskId of tasks.length ? tasks : [randomUUID()])
      refusals.push(
        await refusalOf(
          'claim' in does
            ? person.post(`/api/tasks/${taskId}/claim`)
            : person.signs(`/api/tasks/${taskId}/complete`, {
                form: does.form,
                ...does.body,
                overdueReason: '同期办件较多'
              })
        )
      )
    return refusals
  }

  async function refusalOf(answer: Promise<{ statusCode: number; body: string }>): Promise<Refusal> {
    const { statusCode, body } = await answer
    return { status: statusCode, code: (JSON.parse(body) as { code?: string }).code ?? '' }
  }

  const hasRipened = async (made: Made, event: CaseEvent, kind: string) =>
    (await ripe(made, event, kind, LATER)).length > 0

  return { personFor, findHindrance, attempt, hasRipened }
}
