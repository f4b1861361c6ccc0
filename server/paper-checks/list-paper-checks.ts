import type { Knex } from 'knex'
import { actorIn } from '../delegations/acting-for.ts'
import type { Actor } from '../delegations/schema.ts'
import { planStage } from '../applications/plan-stage.ts'
import type { ApplicationRow } from '../applications/store.ts'
import { listCasesOf } from '../cases/store.ts'
import { listClocks } from '../clocks/read-clocks.ts'
import { listDepartments } from '../directory/store.ts'
import type { PaperCheck } from './schema.ts'
import { clockKeyOf, departmentOf } from './store.ts'

interface Answered {
  candidateGroup: string
  outcome: 'complete' | 'missing'
  text: string
  detail: { lines?: { material: string | null; what: string }[] }
  completedAt: string
  person: Actor
}

/** Every department that was asked, with what it said; empty where nobody was. */
export async function listPaperChecks(
  db: Knex,
  application: ApplicationRow,
  today: string
): Promise<PaperCheck[]> {
  const rows = await db('paper_checks').where({ applicationId: application.id }).orderBy('candidateGroup')
  if (rows.length === 0) return []

  const [departments, answers, materialsOf] = await Promise.all([
    listDepartments(db),
    listAnswers(db, application.id),
    assignMaterials(db, application)
  ])
  return Promise.all(
    rows.map(async ({ candidateGroup }) => {
      const department = departments.find(({ code }) => code === departmentOf(candidateGroup))!
      const [clock] = await listClocks(db, clockKeyOf(application.number!, candidateGroup), today)
      const answer = answers.find((one) => one.candidateGroup === candidateGroup)
      return {
        candidateGroup,
        department: department.code,
        departmentZh: department.nameZh,
        departmentEn: department.nameEn,
        materials: materialsOf(department.code),
        clock: clock ?? null,
        answer: answer
          ? {
              outcome: answer.outcome,
              person: answer.person,
              at: answer.completedAt,
              text: answer.text,
              lines: answer.detail.lines ?? []
            }
          : null
      }
    })
  )
}

async function listAnswers(db: Knex, applicationId: string): Promise<Answered[]> {
  return db('acts')
    .join('people', 'people.id', 'acts.person_id')
    .where({ applicationId, form: 'yimen:check-papers' })
    .select('acts.*', db.raw(`${actorIn('people.name', 'acts.acting_for')} as person`))
}

/** What a department looks at: the papers of its items; who gives a stage opinion looks at all of them. */
export async function assignMaterials(
  db: Knex,
  application: ApplicationRow
): Promise<(department: string) => string[]> {
  const plan = await planStage(db, application)
  const cases = await listCasesOf(db, application.id)
  return (department) => {
    const all = (plan.stage.opinions as string[]).includes(department)
    const items = plan.items.filter(
      ({ item }) => all || cases.some((row) => row.item === item && row.department === department)
    )
    return [...new Set(items.flatMap(({ materials }) => materials.map(({ material }) => material)))]
  }
}

/** Everything that some department found missing, with who said so: what the lead's one notice begins with. */
export async function listMarkedMissing(
  db: Knex,
  applicationId: string
): Promise<{ department: string; material: string | null; what: string }[]> {
  const answers = await listAnswers(db, applicationId)
  return answers.flatMap(({ candidateGroup, detail }) =>
    (detail.lines ?? []).map((line) => ({ department: departmentOf(candidateGroup), ...line }))
  )
}
