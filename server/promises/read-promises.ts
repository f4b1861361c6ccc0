import type { Knex } from 'knex'
import { addWorkingDays, type Calendar } from '../calendar/working-days.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { loadCalendar } from '../calendar/store.ts'
import { readChecklistOf } from '../applications/checklist.ts'
import { planStageFor } from '../applications/plan-stage.ts'
import type { ApplicationRow } from '../applications/store.ts'
import type { EvaluateItems } from '../items/applicable-items.ts'
import type { Facts } from '../items/schema.ts'
import { readRegionSettings } from '../region-settings/store.ts'
import type { Promises } from './schema.ts'
import { listPromises, type PromiseRow } from './store.ts'

interface Parts {
  db: Knex
  evaluate: EvaluateItems
  now: Date
}

/** What may be promised for this filing, and what was. Until the facts are complete there is nothing yet. */
export async function readPromisesOf(parts: Parts, application: ApplicationRow): Promise<Promises> {
  const { db, now } = parts
  const today = legalToday(now)
  const { slots, items, applicable } = await readChecklistOf(parts, application)
  const { tolerance, commitments } = await listPromises(db, application.id)
  const facts = application.facts as Facts
  const day = application.filedAt ? legalToday(new Date(application.filedAt)) : today
  const versions = items.length
    ? (await planStageFor(db, application.stage, { facts, applicable, day })).versions
    : []
  return {
    tolerance: {
      papers: slots
        .filter(({ status }) => status === 'late')
        .map(({ material, nameZh, nameEn, promisedUntil = null }) => ({
          material,
          nameZh,
          nameEn,
          dueOn: promisedUntil,
          overdue: promisedUntil !== null && promisedUntil < today
        })),
      latest: await latestDay(db, await loadCalendar(db), { facts, day }),
      signed: tolerance && signatureOf(tolerance)
    },
    commitments: items.flatMap(({ item, nameZh, nameEn }) => {
      const signed = commitments.find((one) => one.item === item)
      const terms = versions.find((one) => one.item === item)?.commitment
      if (!terms) return []
      const { conditions, checkDays, checkUnit } = terms
      return [
        {
          item,
          nameZh,
          nameEn,
          conditions: signed?.lines ?? conditions,
          checkDays,
          checkUnit,
          signed: signed ? signatureOf(signed) : null
        }
      ]
    })
  }
}

const signatureOf = ({ promisedBy, promisedOn }: PromiseRow) => ({ by: promisedBy, on: promisedOn })

/** The last day that may be promised: working days from the filing, as the region decided. */
async function latestDay(
  db: Knex,
  calendar: Calendar,
  { facts, day }: { facts: Partial<Facts>; day: string }
): Promise<string> {
  const { lateDays } = await readRegionSettings(db, facts.jurisdiction)
  return addWorkingDays(calendar, day, lateDays)
}
