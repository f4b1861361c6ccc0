import { Type, type Static } from 'typebox'

/** Somebody else's work that a person does today. */
export const HeldDelegation = Type.Object({
  id: Type.String({ format: 'uuid' }),
  from: Type.Object({ id: Type.String({ format: 'uuid' }), name: Type.String() }),
  /** Candidate groups of the other that come with it. */
  groups: Type.Array(Type.String()),
  untilOn: Type.String({ format: 'date' })
})
export type HeldDelegation = Static<typeof HeldDelegation>

/** Roles whose work can be handed on; a window's counter and an administrator's rights cannot. */
export const DELEGABLE_ROLES = ['handler', 'head', 'lead'] as const

const ROLES = DELEGABLE_ROLES.map((role) => `'${role}'`).join(', ')

/**
 * Offices of `person` at which `other` has a role, too; where a region lets its offices help each other, every office
 * of that region. Roles are those held now: who changed the office does no more for it.
 */
export const commonOffices = (person: string, other: string) => `
  select unit.id, unit.department, unit.region, held.role
  from roles_held held join org_units unit on unit.id = held.org_unit_id
    left join region_settings setting on setting.region = unit.region
  where held.person_id = ${person} and held.role in (${ROLES})
    and exists (select from roles_held theirs join org_units their on their.id = theirs.org_unit_id
      where theirs.person_id = ${other} and theirs.role in (${ROLES})
        and (their.id = unit.id or their.region = unit.region and setting.delegate_across_offices))`

/**
 * Of a row of `people`, as JSON: what is in force on :today. A delegation holds what the other has by own roles, so
 * nothing that came by delegation goes on to a third person.
 */
export const HELD_DELEGATIONS = `
  (select json_agg(json_build_object('id', given.id, 'from', json_build_object('id', giver.id, 'name', giver.name),
      'untilOn', given.until_on,
      'groups', (select coalesce(json_agg(department || '@' || region || ':' || role), '[]')
        from (${commonOffices('giver.id', 'people.id')}) common))
    order by given.from_on, given.id)
   from delegations given join people giver on giver.id = given.from_person_id and giver.status = 'active'
   where given.to_person_id = people.id and given.ended_at is null and :today between given.from_on and given.until_on)`
