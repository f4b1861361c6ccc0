import type { Knex } from 'knex'
import { actorIn } from '../delegations/acting-for.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { listDepartments } from '../directory/store.ts'
import type { Meeting } from '../meetings/schema.ts'
import type { User } from '../policies.ts'
import { listOpinionsOf, needsMeeting } from '../stage-opinions/store.ts'
import { listJointVoices } from './joint-voices.ts'
import type { RunningApplication } from './applications.ts'
import type { ProjectBoard, Voice } from './schema.ts'

/** Both sides' answers, and what comes next; null where nobody ever disagreed. */
export async function describeDisagreement(
  db: Knex,
  application: RunningApplication,
  meetings: Meeting[],
  user: User
): Promise<ProjectBoard['disagreement']> {
  const [opinions, joint, departments, acts] = await Promise.all([
    listOpinionsOf(db, application.id),
    listJointVoices(db, application.id),
    listDepartments(db),
    db('acts')
      .join('people', 'people.id', 'acts.person_id')
      .where({ 'acts.application_id': application.id } as never)
      .whereIn('acts.form', ['yimen:review-opinion', 'yimen:minutes'])
      .orderBy('acts.completed_at')
      .select('acts.*', db.raw(`${actorIn('people.name', 'acts.acting_for')} as person`))
  ])
  const record = acts.findLast(({ form }) => form === 'yimen:minutes')
  const running = application.state === 'accepted' || application.state === 'in-review'
  const voices = opinions
    .filter(({ state }) => state === 'signed')
    .map((opinion): Voice => {
      const own = acts.filter(({ businessKey }) => businessKey === opinion.number)
      const written = own.at(-1)
      const { nameZh, nameEn } = departments.find(({ code }) => code === opinion.department)!
      return {
        number: opinion.number,
        department: opinion.department,
        departmentZh: nameZh,
        departmentEn: nameEn,
        answer: opinion.answer!,
        text: written?.text ?? '',
        legalBasis: written?.legalBasis ?? '',
        person: written?.person ?? null,
        round: opinion.round,
        signedOn: legalToday(new Date(opinion.signedAt!)),
        mayAnswerAgain:
          running &&
          record !== undefined &&
          needsMeeting(opinion.answer) &&
          user.groups.includes(candidateGroup(opinion, 'head'))
      }
    })
  const disputed = voices.filter(({ number, answer }) => {
    const before = acts.some((act) => act.businessKey === number && needsMeeting(act.outcome as 'agree'))
    return needsMeeting(answer as 'agree') || (record !== undefined && before)
  })
  const unmet = joint.filter(({ answer }) => answer === 'disagree')
  const against = [...disputed, ...unmet]
  if (against.length === 0) return null

  // A disagreement ends with its department's word.
  const settled = disputed.every(({ answer }) => !needsMeeting(answer as 'agree'))
  const convened = meetings.some(({ state }) => state === 'convened')
  const next = convened ? 'meet' : 'convene'
  return {
    against,
    others: [...voices, ...joint].filter((voice) => !against.includes(voice)),
    // A joint review has a meeting of its own, whatever came of the stage's opinions.
    step: unmet.length === 0 && settled ? 'settled' : unmet.length === 0 && record ? 'answer' : next,
    minutes: record
      ? {
          heldOn: String(record.detail.heldOn),
          participants: String(record.detail.participants),
          text: record.text
        }
      : null
  }
}
