import type { Knex } from 'knex'
import { AnotherPersonCame, NotFound, OrganisationExists } from '../errors.ts'
import { createInvitation } from '../organisations/invitations.ts'
import { findMembers } from '../organisations/store.ts'
import { recordAdminEvent } from '../people/admin-events.ts'
import { hmacIdNumber } from '../people/id-number.ts'
import type { User } from '../policies.ts'
import { describeWalkIn, findWalkIn } from './record-filing.ts'

interface Inviting {
  applicationId: string
  /** Read from the card that the person shows now. */
  idNumber: string
  user: User
  idNumberKey: string
  now: Date
}

/**
 * The way of an organisation that was entered at the window to an account of its own: a one-time link for the person
 * who came, after the same identity card was seen again. Whoever has a colleague there is invited by that colleague.
 */
export function inviteAgent(
  db: Knex,
  { applicationId, idNumber, user, idNumberKey, now }: Inviting
): Promise<{ path: string }> {
  return db.transaction(async (trx) => {
    const walkIn = await findWalkIn(trx, applicationId)
    if (!walkIn) throw new NotFound(`walk-in ${applicationId}`)
    if (hmacIdNumber(idNumberKey, idNumber.toUpperCase()) !== walkIn.idNumberHmac)
      throw new AnotherPersonCame()

    const { projectId } = (await trx('applications').where({ id: applicationId }).first('projectId'))!
    const { organisationId } = (await trx('projects').where({ id: projectId }).first('organisationId'))!
    // Locked, as for who leaves: two officers make no two links.
    const organisation = (await trx('organisations').where({ id: organisationId }).forUpdate().first())!
    if ((await findMembers(trx, organisationId)).length) throw new OrganisationExists(organisation.creditCode)

    await trx('invitations')
      .where({ organisationId, atWindow: true })
      .whereNull('acceptedAt')
      .whereNull('revokedAt')
      .update({ revokedAt: now.toISOString() })
    const invitation = { organisationId, invitedBy: user.id, atWindow: true }
    const { path } = await createInvitation(trx, invitation, now)
    const seen = { ...describeWalkIn(walkIn), applicationId }
    await recordAdminEvent(trx, user.id, 'organisations.invite-at-window', organisationId, seen)
    return { path }
  })
}
