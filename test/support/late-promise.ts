import type { CaseRow } from '../../server/cases/store.ts'
import type { Flow } from './flow.ts'
import { sweepOn } from './flow-suite.ts'
import { until } from './until.ts'

/** Whether the case's process waits for the promised paper or its day. */
export async function waitsForPromise({ db }: Flow, { number }: CaseRow): Promise<boolean> {
  const { rows } = await db.raw(
    `select from engine.act_ru_event_subscr s join engine.act_ru_execution p on p.id_ = s.proc_inst_id_
     where p.business_key_ = ? and s.event_name_ = 'promise.overdue'`,
    [number]
  )
  return rows.length > 0
}

export const promiseAwaited = (flow: Flow, row: CaseRow) =>
  until(() => waitsForPromise(flow, row), 60_000, 'nothing waits for the promise')

/** The promised day is over by the sweeps of `day`: one that meets somebody acting on the case leaves it to the next. */
export async function promiseBroken(flow: Flow, row: CaseRow, day: string): Promise<void> {
  await promiseAwaited(flow, row)
  const heard = async () => {
    await sweepOn(flow, day, row.number)
    return !(await waitsForPromise(flow, row))
  }
  await until(heard, 60_000, 'the late promise is not told')
}
