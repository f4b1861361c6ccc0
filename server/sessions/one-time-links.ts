import { createHash, randomBytes } from 'node:crypto'
import type { Knex } from 'knex'
import { LinkSpent } from '../errors.ts'

interface OneTimeLinkRow {
  id: string
  tokenHash: string
  purpose: 'first-administrator' | 'password-reset'
  personId: string | null
  expiresAt: string
  usedAt: string | null
}

declare module 'knex/types/tables' {
  interface Tables {
    one_time_links: Knex.CompositeTableType<
      OneTimeLinkRow,
      Omit<OneTimeLinkRow, 'id' | 'usedAt'>,
      Partial<OneTimeLinkRow>
    >
  }
}

/** Two days: over a weekend night, not over a holiday. */
const LIFE_MS = 48 * 3_600_000

export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The path holds the token and is shown once. A new link makes the older ones of the same purpose void. */
export async function createOneTimeLink(
  db: Knex,
  purpose: OneTimeLinkRow['purpose'],
  personId: string | null,
  now: Date
): Promise<{ path: string; expiresAt: string }> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + LIFE_MS).toISOString()
  await voidOneTimeLinks(db, purpose, personId, now)
  await db('one_time_links').insert({ tokenHash: hashOfToken(token), purpose, personId, expiresAt })
  return { path: `/${purpose}?token=${token}`, expiresAt }
}

export async function voidOneTimeLinks(
  db: Knex,
  purpose: OneTimeLinkRow['purpose'],
  personId: string | null,
  now: Date
): Promise<void> {
  await db('one_time_links')
    .where({ purpose })
    .where((row) => void (personId ? row.where({ personId }) : row.whereNull('personId')))
    .whereNull('usedAt')
    .update({ usedAt: now.toISOString() })
}

/** Spends the link; of two at the same moment one gets LINK_SPENT. */
export async function spendOneTimeLink(
  trx: Knex.Transaction,
  purpose: OneTimeLinkRow['purpose'],
  token: string,
  now: Date
): Promise<OneTimeLinkRow> {
  const [link] = await trx('one_time_links')
    .where({ tokenHash: hashOfToken(token), purpose })
    .whereNull('usedAt')
    .where('expiresAt', '>', now.toISOString())
    .update({ usedAt: now.toISOString() })
    .returning('*')
  if (!link) throw new LinkSpent()
  return link
}
