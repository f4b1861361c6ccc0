import { legalToday } from '../../calendar/legal-date.ts'
import { listRenewed } from '../../joint-reviews/renewed-papers.ts'
import { listVisiting } from '../../joint-reviews/appoint-visit.ts'
import { findJointReview } from '../../joint-reviews/store.ts'
import { listOfficers } from '../../moves/list-officers.ts'
import { findingWords } from '../words.ts'
import type { Answers } from './answers.ts'

/** 联审 and 联合验收. */
export const jointAnswers = {
  'yimen:appoint-visit': async ({ db, case: row, now }) => {
    const offices = await listVisiting(db, row!)
    const people = await Promise.all(offices.map((office) => listOfficers(db, office)))
    return {
      form: 'yimen:appoint-visit',
      outcome: 'appointed',
      day: legalToday(now),
      time: '9时30分',
      place: '项目现场',
      officers: people.flatMap((list) => list.slice(0, 2).map(({ id }) => id)),
      absences: offices
        .filter((_, at) => people[at]!.length === 0)
        .map(({ department, region }) => ({ department, region, reason: '无在岗人员，书面出具意见' }))
    }
  },
  'yimen:joint-finding': async ({ db, task, case: row }) => {
    const { kind } = (await findJointReview(db, row!.id))!
    const department = task.groups[0]!.split('@')[0]!
    return {
      form: 'yimen:joint-finding',
      outcome: kind === 'design' ? 'agree' : 'fit',
      text: findingWords(kind, department)
    }
  },
  'yimen:merge-findings': async ({ db, case: row }) => {
    const { kind } = (await findJointReview(db, row!.id))!
    const materials = await listRenewed(db, row!, kind)
    return { form: 'yimen:merge-findings', outcome: 'rectify', days: 10, materials }
  }
} satisfies Partial<Answers>
