import type { Knex } from 'knex'
import { listOpenFindings } from './judgement.ts'
import type { FindingVerdict, TaskCompletion } from './schema.ts'

/**
 * A pair is judged on one page: what the programme found alike for the opinion and for the item stands there once and
 * has one verdict. Each act takes the verdicts on its own number's findings.
 */
export async function shareVerdicts(
  db: Knex,
  parts: readonly [Part, Part]
): Promise<[TaskCompletion, TaskCompletion]> {
  const lists = await Promise.all(parts.map(({ number }) => listOpenFindings(db, number)))
  const all = lists.flat()
  const given = parts.flatMap(({ completion }) => verdictsOf(completion) ?? [])
  const verdictOn = (finding: Finding) =>
    given.find((one) => one.finding === finding.id) ??
    given.find((one) => all.some((other) => other.id === one.finding && alike(other, finding)))

  const share = ({ completion }: Part, findings: Finding[]): TaskCompletion => {
    if (!judges(completion)) return completion
    const verdicts = findings.flatMap((finding): FindingVerdict[] => {
      const found = verdictOn(finding)
      return found ? [{ ...found, finding: finding.id }] : []
    })
    return { ...completion, verdicts }
  }
  return [share(parts[0], lists[0]!), share(parts[1], lists[1]!)]
}

interface Part {
  number: string
  completion: TaskCompletion
}
type Finding = Awaited<ReturnType<typeof listOpenFindings>>[number]

type Judging = Extract<TaskCompletion, { form: 'yimen:review' | 'yimen:record' | 'yimen:review-opinion' }>
const judges = (completion: TaskCompletion): completion is Judging =>
  ['yimen:review', 'yimen:record', 'yimen:review-opinion'].includes(completion.form)
const verdictsOf = (completion: TaskCompletion) => (judges(completion) ? completion.verdicts : undefined)

/** The same in the pair's dossier (server/dossiers/pair-dossier.ts). */
const alike = (one: Finding, two: Finding) =>
  one.rule === two.rule &&
  one.result === two.result &&
  one.title === two.title &&
  one.evidence === two.evidence
