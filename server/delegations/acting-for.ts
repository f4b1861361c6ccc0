import type { Knex } from 'knex'

/** For the detail of an event: who acted stands in it anyway, this is for whom, as the name was then. */
export async function actingForIn(
  db: Knex,
  principal: string | null
): Promise<{ actingFor?: { id: string; name: string } }> {
  if (!principal) return {}
  return { actingFor: (await db('people').where({ id: principal }).first('id', 'name'))! }
}

/** As papers are signed: `陈晓岚（代吴建明）`. */
export async function signedName(
  db: Knex,
  { name }: { name: string },
  principal: string | null
): Promise<string> {
  const { actingFor } = await actingForIn(db, principal)
  return actingFor ? `${name}（代${actingFor.name}）` : name
}

/**
 * For pages, which say it in their language: an `Actor` in SQL, or null where `person` is null. Both are expressions, of
 * the name and of the other's id.
 */
export const actorIn = (person: string, principal: string) =>
  `case when ${person} is not null then jsonb_build_object('name', ${person},
     'actingFor', (select name from people principal where principal.id = ${principal})) end`
