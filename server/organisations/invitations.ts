import type { Knex } from 'knex'
import { LinkSpent, NotFound, NotInvited } from '../errors.ts'
import { hashOfToken, newToken } from '../sessions/one-time-links.ts'
import type { Invitation } from './schema.ts'
import { joinOrganisation } from './store.ts'

interface InvitationRow {
  id: string
  organisationId: string
  invitedBy: string
  username: string | null
  email: string | null
  tokenHash: string
  createdAt: string
  expiresAt: string
  acceptedAt: string | null
  acceptedBy: string | null
  revokedAt: string | null
  /** Made at a window for an organisation without members (server/window/invite-agent.ts). */
  atWindow: boolean
}

declare module 'knex/types/tables' {
  interface Tables {
    invitations: Knex.CompositeTableType<
      InvitationRow,
      Pick<InvitationRow, 'organisationId' | 'invitedBy' | 'tokenHash' | 'expiresAt'> &
        Partial<InvitationRow>,
      Partial<InvitationRow>
    >
  }
}

const LIFE_MS = 7 * 24 * 3_600_000

/** The path is shown once to the one who invites; the table keeps only a hash of its token. */
export async function createInvitation(
  db: Knex,
  invitation: {
    organisationId: string
    invitedBy: string
    username?: string
    email?: string
    atWindow?: boolean
  },
  now: Date
): Promise<{ id: string; path: string }> {
  const token = newToken()
  const [row] = await db('invitations')
    .insert({
      ...invitation,
      username: invitation.username?.toLowerCase() ?? null,
      tokenHash: hashOfToken(token),
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + LIFE_MS).toISOString()
    })
    .returning('id')
  return { id: row!.id, path: `/invitation?token=${token}` }
}

/** Open and accepted ones, newest first; revoked ones are gone for those who look. */
export async function findInvitations(db: Knex, organisationId: string): Promise<Invitation[]> {
  return db('invitations')
    .join('people', 'people.id', 'invitedBy')
    .where({ organisationId })
    .whereNull('revokedAt')
    .orderBy('invitations.createdAt', 'desc')
    .select(
      'invitations.id',
      'invitations.username',
      'invitations.email',
      'people.name as invitedByName',
      'invitations.createdAt',
      'expiresAt',
      'acceptedAt'
    )
}

export async function revokeInvitationOf(
  db: Knex,
  organisationId: string,
  id: string,
  now: Date
): Promise<void> {
  const changed = await db('invitations')
    .where({ id, organisationId })
    .whereNull('acceptedAt')
    .update({ revokedAt: now.toISOString() })
  if (!changed) throw new NotFound('such open invitation')
}

/** Throws LINK_SPENT when it was accepted, revoked, is older than seven days, or its writer has left. */
export async function getOpenInvitation(db: Knex, token: string, now: Date): Promise<InvitationRow> {
  const row = await db('invitations')
    .where({ tokenHash: hashOfToken(token) })
    .whereNull('acceptedAt')
    .whereNull('revokedAt')
    .where('expiresAt', '>', now.toISOString())
    .where((either) =>
      either
        // Else a member could keep a way back in.
        .whereExists(
          db('memberships')
            .join('people', 'people.id', 'personId')
            .where({ status: 'active' })
            .whereRaw('organisation_id = invitations.organisation_id and person_id = invited_by')
        )
        // A window opens the door once: from the first member on, members do.
        .orWhere((window) =>
          window
            .where({ atWindow: true })
            .whereNotExists(
              db('memberships').whereRaw('memberships.organisation_id = invitations.organisation_id')
            )
        )
    )
    .first()
  if (!row) throw new LinkSpent()
  return row
}

/** Answers the organisation's id. */
export async function acceptInvitationAs(
  trx: Knex.Transaction,
  token: string,
  person: { id: string; username: string },
  now: Date
): Promise<string> {
  const invitation = await getOpenInvitation(trx, token, now)
  if (invitation.username && invitation.username !== person.username.toLowerCase()) throw new NotInvited()

  const taken = await trx('invitations')
    .where({ id: invitation.id })
    .whereNull('acceptedAt')
    .whereNull('revokedAt')
    .update({ acceptedAt: now.toISOString(), acceptedBy: person.id })
  if (!taken) throw new LinkSpent()
  await joinOrganisation(trx, invitation.organisationId, person.id)
  return invitation.organisationId
}
