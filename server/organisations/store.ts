import type { Knex } from 'knex'
import { CreditCodeWrong, LastMember, NotFound, OrganisationAtWindow, OrganisationExists } from '../errors.ts'
import { holdRole } from '../people/store.ts'
import { isCreditCode } from './credit-code.ts'
import type { Member, Organisation } from './schema.ts'

type OrganisationRow = Organisation & { serviceAgreedBy: string | null }

declare module 'knex/types/tables' {
  interface Tables {
    organisations: Knex.CompositeTableType<
      OrganisationRow,
      Pick<Organisation, 'creditCode' | 'name'> & Partial<OrganisationRow>,
      Partial<OrganisationRow>
    >
    memberships: Knex.CompositeTableType<
      { organisationId: string; personId: string; since: string },
      { organisationId: string; personId: string }
    >
  }
}

/** Throws CREDIT_CODE_WRONG, ORGANISATION_EXISTS and ORGANISATION_AT_WINDOW; its first member is who registers it. */
export async function registerOrganisation(
  trx: Knex.Transaction,
  organisation: Pick<Organisation, 'creditCode' | 'name'> & Partial<Pick<Organisation, 'electronicService'>>,
  personId: string,
  now: Date
): Promise<Organisation> {
  const { creditCode, name, electronicService = true } = organisation
  if (!isCreditCode(creditCode)) throw new CreditCodeWrong(creditCode)
  const [row] = await trx('organisations')
    .insert({
      creditCode,
      name: name.trim(),
      electronicService,
      ...(electronicService && agreedBy(personId, now))
    })
    .onConflict('creditCode')
    .ignore()
    .returning('*')
  if (!row) {
    const { id } = (await trx('organisations').where({ creditCode }).first('id'))!
    const members = await trx('memberships').where({ organisationId: id }).first('personId')
    throw members ? new OrganisationExists(creditCode) : new OrganisationAtWindow(creditCode)
  }
  await joinOrganisation(trx, row.id, personId)
  return row
}

/** Who agreed to be served in the inbox, and when. */
export const agreedBy = (personId: string, now: Date) => ({
  serviceAgreedAt: now.toISOString(),
  serviceAgreedBy: personId
})

/** Idempotent; a member is an applicant. */
export async function joinOrganisation(
  trx: Knex.Transaction,
  organisationId: string,
  personId: string
): Promise<void> {
  await trx('memberships')
    .insert({ organisationId, personId })
    .onConflict(['organisationId', 'personId'])
    .ignore()
  await holdRole(trx, personId, 'applicant', null)
}

export async function getOrganisation(db: Knex, id: string): Promise<Organisation> {
  const row = await db('organisations').where({ id }).first()
  if (!row) throw new NotFound('organisation')
  return row
}

export async function findOrganisationsOf(db: Knex, personId: string): Promise<Organisation[]> {
  return db('organisations')
    .join('memberships', 'organisationId', 'organisations.id')
    .where({ personId })
    .orderBy('since')
    .select('organisations.*')
}

export async function findMembers(db: Knex, organisationId: string): Promise<Member[]> {
  return db('memberships')
    .join('people', 'people.id', 'personId')
    .where({ organisationId, status: 'active' })
    .orderBy('since')
    .select('personId', 'username', 'name', 'since')
}

export async function removeMembership(
  trx: Knex.Transaction,
  organisationId: string,
  personId: string
): Promise<void> {
  // Locked, so that two members who leave at the same moment do not leave it empty.
  await trx('organisations').where({ id: organisationId }).forUpdate()
  const members = await findMembers(trx, organisationId)
  if (!members.some((member) => member.personId === personId)) throw new NotFound('such member')
  if (members.length === 1) throw new LastMember()
  await trx('memberships').where({ organisationId, personId }).delete()
}
