import { beforeAll, describe, expect, test } from '@jest/globals'
import { CASE_STATE } from '../../server/cases/store.ts'
import { moves } from '../../server/moves/moves.ts'
import sentences from '../../web/locales/zh/errors.ts'
import { type CaseEvent, caseEvents } from '../support/case-events.ts'
import { caseStates, type Made } from '../support/case-states.ts'
import { useFlow } from '../support/flow-suite.ts'
import table from './case-moves.json' with { type: 'json' }

const suite = useFlow()
const states: { key: string; code: number | null; name: string }[] = table.states
const events = table.events as CaseEvent[]
const nameOf = (key: string) => states.find((state) => state.key === key)!.name

/** Cases that are brought along before their turn comes: the engine of the tests has two cores like everything else. */
const AHEAD = 4
const made = new Map<string, Promise<Made>>()
let makers: ReturnType<typeof caseStates>
let tries: ReturnType<typeof caseEvents>

beforeAll(() => {
  makers = caseStates(suite)
  tries = caseEvents(suite)
})

function caseIn(state: string): Promise<Made> {
  if (!made.has(state)) {
    const making = makers[state]!()
    // Who asks for it hears of the failure, and nobody before.
    making.catch(() => {})
    made.set(state, making)
  }
  return made.get(state)!
}

/** These say that the attempt was wrong in itself, and nothing about the state of the case. */
const BAD_ATTEMPTS = [
  'VALIDATION',
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'PASSWORD_NEEDED',
  'FINDINGS_OPEN',
  'REASON_MISSING',
  'LEGAL_BASIS_MISSING',
  'OVERDUE_REASON_MISSING'
]
const isSaid = ({ status, code }: { status: number; code: string }) =>
  status >= 400 && status < 500 && code in sentences

describe.each(states)('$name', ({ key, code }) => {
  beforeAll(async () => {
    const turn = states.findIndex((state) => state.key === key)
    for (const next of states.slice(turn, turn + AHEAD)) void caseIn(next.key)
    await caseIn(key)
  }, 300_000)

  test(`编码 ${code ?? '无'}`, async () => {
    const { row } = await caseIn(key)
    const found = row && (await suite.flow.db('cases').where({ id: row.id }).first('state'))!.state
    expect(found).toBe(code)
  })

  for (const event of events.filter((one) => one.in.includes(key)))
    test(`${event.name}：可以办`, async () => {
      for (const role of event.who)
        expect(await tries.findHindrance(await caseIn(key), event, role)).toBeNull()
    })

  for (const event of events.filter((one) => !one.in.includes(key)))
    test(`${event.name}：不能办，并说明原因`, async () => {
      const one = await caseIn(key)
      const { does } = event
      if ('timer' in does) return expect(await tries.hasRipened(one, event, does.timer)).toBe(false)
      for (const role of event.who) {
        if ('move' in does) expect(await tries.findHindrance(one, event, role)).not.toBeNull()
        const refusals = await tries.attempt(one, event, await tries.personFor(one, role))
        expect(refusals).not.toEqual([])
        expect(refusals.filter((refusal) => !isSaid(refusal) || BAD_ATTEMPTS.includes(refusal.code))).toEqual(
          []
        )
      }
    })
})

describe('只有该办的人能办', () => {
  const strangers = [
    'applicant2',
    'fg-lead',
    'sl-handler',
    'sl-head',
    'hb-handler',
    'hb-head',
    'window',
    'supervisor'
  ]
  const acting = events.filter(({ who }) => !who.includes('timer'))
  test.each(acting)('$name', async (event) => {
    const state = event.in[0]!
    const one = await caseIn(state)
    const allowed = await Promise.all(event.who.map((role) => tries.personFor(one, role)))
    for (const username of strangers) {
      const person = await suite.officers.officer(username)
      if (allowed.includes(person)) continue
      const refusals = await tries.attempt(one, event, person)
      expect([username, nameOf(state), refusals.filter((refusal) => !isSaid(refusal))]).toEqual([
        username,
        nameOf(state),
        []
      ])
    }
  })
})

describe('表是全的', () => {
  test('每个状态编码和服务器的每个办法都在表里', () => {
    expect(
      [...new Set(Object.values(CASE_STATE))].filter((code) => !states.some((one) => one.code === code))
    ).toEqual([])
    const tried = events.flatMap(({ does }) => ('move' in does ? does.move : []))
    expect(moves.map(({ name }) => name).filter((name) => !tried.includes(name))).toEqual([])
    const known = states.map(({ key }) => key)
    expect(events.flatMap((event) => event.in).filter((key) => !known.includes(key))).toEqual([])
  })
})
