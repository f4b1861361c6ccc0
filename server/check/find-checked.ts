import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import type { Env } from '../env.ts'
import { findLicenceByCheckCode } from '../licences/store.ts'
import { describeForCheck } from '../official-papers/describe-for-check.ts'
import type { PaperCheck } from './schema.ts'

interface Parts {
  db: Knex
  env: Pick<Env, 'home' | 'publicUrl'>
}

/** The licence or official paper of a code; typed from paper, so in any case. */
export async function findChecked({ db, env }: Parts, typed: string, now: Date): Promise<PaperCheck | null> {
  const checkCode = typed.toUpperCase()
  const licence = await findLicenceByCheckCode(db, checkCode)
  if (!licence) return describeForCheck({ db, env }, checkCode)
  const over = licence.validUntil !== null && licence.validUntil < legalToday(now)
  const valid = !over && licence.revokedAt === null
  return { ...licence, kind: 'licence', aboutZh: null, aboutEn: null, valid }
}
