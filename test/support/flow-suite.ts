import { afterAll, beforeAll, jest } from '@jest/globals'
import { createMessenger } from '../../server/clocks/messenger.ts'
import { sweepClocks } from '../../server/clocks/sweep.ts'
import { FIRST_DAY, startFlow, type Flow } from './flow.ts'
import { createOfficers } from './flow-officers.ts'
import { signInApplicant, type Applicant } from './flow-people.ts'

export interface FlowSuite {
  flow: Flow
  applicant: Applicant
  officers: ReturnType<typeof createOfficers>
}

/** Two cores may be shared with everything else that runs: nothing here waits for time, but all of it may take some. */
const PATIENCE_MS = 180_000

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

/** The sweep as it comes after midnight of a day, for these numbers only: the clocks of other suites stay. */
export async function sweepOn({ app, db }: Flow, day: string, ...numbers: string[]) {
  const sweep = await sweepClocks(db, createMessenger(app), {
    now: () => new Date(`${day}T00:00:05+08:00`),
    only: numbers
  })
  if (sweep.failed.length) throw sweep.failed[0]!.error
  return sweep
}

/** Requests on another day; afterwards it is the first day again. */
export async function on<T>({ clock }: Flow, day: string, act: () => Promise<T>): Promise<T> {
  clock.set(day)
  try {
    return await act()
  } finally {
    clock.set(FIRST_DAY)
  }
}
