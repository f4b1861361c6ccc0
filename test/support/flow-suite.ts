import { afterAll, beforeAll, jest } from '@jest/globals'
import { setTimeout as wait } from 'node:timers/promises'
import { createMessenger } from '../../server/clocks/messenger.ts'
import { sweepClocks } from '../../server/clocks/sweep.ts'
import { EngineRefused } from '../../server/engine/engine-errors.ts'
import { FIRST_DAY, startFlow, type Flow } from './flow.ts'
import { createOfficers } from './flow-officers.ts'
import { signInApplicant, type Applicant } from './flow-people.ts'

export interface FlowSuite {
  flow: Flow
  applicant: Applicant
  officers: ReturnType<typeof createOfficers>
}

/** Two cores may be shared with everything else that runs: nothing here waits for time, but all of it may take some. */
const PATIENCE_MS = 300_000
/** How long somebody may go on acting on a case that is to be swept. */
const ACT_MS = 60_000

/** A whole Yimen for the suite that calls this, with the sample applicant and the officers. */
export function useFlow(start: () => Promise<Flow> = startFlow): FlowSuite {
  const suite = {} as FlowSuite
  jest.setTimeout(PATIENCE_MS)
  beforeAll(async () => {
    suite.flow = await start()
    suite.applicant = await signInApplicant(suite.flow)
    suite.officers = createOfficers(suite.flow)
  }, PATIENCE_MS)
  afterAll(() => suite.flow?.stop())
  return suite
}

/**
 * The sweeps as they come after midnight of a day, for these numbers only: the clocks of other suites stay. One that
 * meets somebody acting on the case leaves it to the next, as the server's do: be it a programme that is just done.
 */
export async function sweepOn({ app, db }: Flow, day: string, ...numbers: string[]) {
  const messenger = createMessenger(app)
  const deadline = Date.now() + ACT_MS
  let told = 0
  for (;;) {
    let unawaited = 0
    const look: typeof messenger.look = async (knex, tellings) => {
      const reaches = await messenger.look(knex, tellings)
      unawaited += tellings.filter(({ id }) => !reaches.get(id)).length
      return reaches
    }
    const sweep = await sweepClocks(
      db,
      { ...messenger, look },
      {
        now: () => new Date(`${day}T00:00:05+08:00`),
        only: numbers
      }
    )
    told += sweep.told
    const met = sweep.waiting > unawaited || sweep.failed.some(({ error }) => isConflict(error))
    if (!met || Date.now() > deadline) {
      if (sweep.failed.length) throw sweep.failed[0]!.error
      return { ...sweep, told }
    }
    await wait(100)
  }
}

const isConflict = (error: Error) => error instanceof EngineRefused && error.refusal === 'conflict'

/** Requests on another day; afterwards it is the first day again. */
export async function on<T>({ clock }: Flow, day: string, act: () => Promise<T>): Promise<T> {
  clock.set(day)
  try {
    return await act()
  } finally {
    clock.set(FIRST_DAY)
  }
}
