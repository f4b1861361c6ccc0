import type { Knex } from 'knex'
import { candidateGroup } from '../directory/candidate-group.ts'
import { actsFor, type User } from '../policies.ts'
import type { Subject } from '../tasks/subject.ts'
import { actsAtWindow } from '../window/mandate.ts'
import type { AnyMove, SubjectKind } from './move.ts'

export const kindOf = ({ case: row, opinion }: Subject): SubjectKind =>
  row ? 'case' : opinion ? 'opinion' : 'application'

/** The groups of a person that may make this move here; empty: none. */
export async function groupsFor(
  db: Knex,
  { of, by }: Pick<AnyMove, 'of' | 'by'>,
  subject: Subject,
  user: User
): Promise<string[]> {
  if (!of.includes(kindOf(subject))) return []
  const office = subject.case ?? subject.opinion
  const groups = by.flatMap((role) => {
    if (role === 'applicant') return []
    if (role === 'lead') return subject.application.leadGroup ?? []
    return office ? candidateGroup(office, role) : []
  })
  const held = groups.filter((group) => user.groups.includes(group))
  if (!by.includes('applicant')) return held
  const { organisationId } = (await db('projects')
    .where({ id: subject.application.projectId })
    .first('organisationId'))!
  // The window that filed for a walk-in speaks for it in that filing.
  const speaks =
    actsFor(user, organisationId) || (await actsAtWindow(db, user, { applicationId: subject.application.id }))
  return speaks ? [...held, `organisation:${organisationId}`] : held
}
