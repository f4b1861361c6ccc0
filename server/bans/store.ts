import type { Knex } from 'knex'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { CaseRow } from '../cases/store.ts'
import { FilingBanned } from '../errors.ts'

export const BAN_REASONS = ['false-filing', 'fraud'] as const
export type BanReason = (typeof BAN_REASONS)[number]

export interface BanRow {
  id: string
  organisationId: string
  item: string
  reason: BanReason
  fromOn: IsoDate
  untilOn: IsoDate
  caseId: string
}

declare module 'knex/types/tables' {
  interface Tables {
    bans: Knex.CompositeTableType<BanRow, Omit<BanRow, 'id'>>
  }
}

/** 行政许可法 78: one year after a false filing; 79: three years after a permit that was got by fraud. */
const YEARS: Record<BanReason, number> = { 'false-filing': 1, fraud: 3 }

/** The same application is refused up to and with the day that is answered. */
export async function ban(
  trx: Knex.Transaction,
  row: Pick<CaseRow, 'id' | 'projectId' | 'item'>,
  reason: BanReason,
  today: IsoDate
): Promise<IsoDate> {
  const { organisationId } = (await trx('projects').where({ id: row.projectId }).first('organisationId'))!
  const untilOn = yearsAfter(today, YEARS[reason])
  await trx('bans')
    .insert({ organisationId, item: row.item, reason, fromOn: today, untilOn, caseId: row.id })
    .onConflict(['caseId', 'reason'])
    .ignore()
  return untilOn
}

export function yearsAfter(day: IsoDate, years: number): IsoDate {
  const [year, month, date] = day.split('-').map(Number)
  // 29 February ends on the 28th of a common year.
  const last = new Date(Date.UTC(year! + years, month!, 0)).getUTCDate()
  return new Date(Date.UTC(year! + years, month! - 1, Math.min(date!, last))).toISOString().slice(0, 10)
}

/** What an organisation may not apply for on that day, each item with the last day of its longest ban. */
export async function listBans(
  db: Knex,
  organisationId: string,
  today: IsoDate
): Promise<Pick<BanRow, 'item' | 'reason' | 'untilOn'>[]> {
  const { rows } = await db.raw(
    `select distinct on (item) item, reason, until_on from bans
     where organisation_id = ? and from_on <= ? and until_on >= ? order by item, until_on desc`,
    [organisationId, today, today]
  )
  return rows
}

export async function assertNotBanned(
  trx: Knex.Transaction,
  organisationId: string,
  items: readonly { item: string; nameZh: string }[],
  today: IsoDate
): Promise<void> {
  const bans = await listBans(trx, organisationId, today)
  const banned = items.flatMap(({ item, nameZh }) => {
    const found = bans.find((one) => one.item === item)
    return found ? [{ nameZh, untilOn: found.untilOn }] : []
  })
  refuseBanned(banned)
}

/** Says of each until when. */
export function refuseBanned(banned: readonly { nameZh: string; untilOn: IsoDate }[]): void {
  if (banned.length === 0) return
  throw new FilingBanned(banned.map(({ nameZh, untilOn }) => `${nameZh} (${untilOn})`).join(', '))
}
