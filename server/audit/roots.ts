import { type KeyObject, verify } from 'node:crypto'
import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'

/** A seal as it is sent outside: who keeps it can prove later that nothing up to it was changed or removed. */
const Root = Type.Object({
  seal: Type.Integer(),
  hash: Type.String(),
  signature: Type.String(),
  sealedAt: Type.String(),
  firstEvent: Type.Integer(),
  events: Type.Integer()
})
export type Root = Static<typeof Root>

export class RootsUnusable extends Error {}

/** All seals, oldest first. The newest alone proves the whole chain before it. */
export async function listRoots(db: Knex): Promise<Root[]> {
  return db('event_seals')
    .orderBy('id')
    .select(
      'id as seal',
      'hash',
      'signature',
      'sealed_at as sealedAt',
      db.raw('event_ids[1] as first_event'),
      db.raw('cardinality(event_ids) as events')
    ) as never
}

/** Throws ROOTS_UNUSABLE for what is no export of this installation. */
export function readRoots(text: string, publicKey: KeyObject): Root[] {
  let roots: unknown
  try {
    roots = JSON.parse(text)
  } catch {
    throw new RootsUnusable('The file of roots is no JSON.')
  }
  if (!Value.Check(Type.Array(Root), roots))
    throw new RootsUnusable('The file of roots must be the array that audit:roots printed.')
  const foreign = roots.find(
    ({ hash, signature }) => !verify(null, Buffer.from(hash), publicKey, Buffer.from(signature, 'base64'))
  )
  if (foreign)
    throw new RootsUnusable(`The signature of root ${foreign.seal} is not of this installation's key.`)
  return roots
}
