import type { Knex } from 'knex'
import { nextNumber, type ApplicationRow } from '../applications/store.ts'
import type { StagePlanOf } from '../applications/plan-stage.ts'
import { competentOffices, type Directory, type Office } from '../directory/candidate-group.ts'
import type { ItemVersion } from '../items/store.ts'
import { bearingOn, judgePrerequisites, lockProjectCases } from './open-prerequisites.ts'
import { CASE_STATE, type CaseRow } from './store.ts'

/**
 * One case per applicable item of the stage, from its filing on (rules §3). A merged item's case has its host
 * (`mergedInto`, the first that applies) and no process of its own. Answers the cases it opened; `existing` ones stay.
 */
export async function openCasesOf(
  trx: Knex.Transaction,
  application: Pick<ApplicationRow, 'id' | 'projectId'>,
  plan: StagePlanOf,
  where: { directory: Directory; jurisdiction: string; today: string; existing?: CaseRow[] }
): Promise<CaseRow[]> {
  const versions = plan.items.map(({ item }) => plan.versions.find((version) => version.item === item)!)
  const others = bearingOn(application.id, await lockProjectCases(trx, application.projectId)).filter(
    ({ item, applicationId }) =>
      applicationId !== application.id && !versions.some((version) => version.item === item)
  )
  const bearing = [...versions.map(({ item }) => ({ item, state: CASE_STATE.received })), ...others]
  const existing = where.existing ?? []
  const missing = hostsFirst(versions)
    .filter((version) => !existing.some((row) => row.item === version.item))
    .map((version) => ({ version, office: officeOf(version, where) }))
  const numbers = await numberCases(trx, missing, where.today)
  const cases: CaseRow[] = []
  for (const { version, office } of missing) {
    const [row] = await trx('cases')
      .insert({
        number: numbers.get(version.item)!,
        applicationId: application.id,
        projectId: application.projectId,
        item: version.item,
        itemVersionId: version.id,
        department: office.department,
        region: office.region,
        prerequisites: judgePrerequisites(version.prerequisites, bearing),
        hostedBy: findHost(version, [...existing, ...cases])
      })
      .returning('*')
    cases.push(row!)
  }
  return cases
}

/** The last local office decides; what is forwarded begins at the first, and moves (server/levels). */
function officeOf(
  version: ItemVersion,
  { directory, jurisdiction }: { directory: Directory; jurisdiction: string }
): Office {
  const { offices } = competentOffices(directory, version, jurisdiction)
  return version.kind === 'forward' ? offices[0] : offices.at(-1)!
}

/** By item. In the order of the offices, so that two filings never wait for each other's series. */
async function numberCases(
  trx: Knex.Transaction,
  missing: { version: ItemVersion; office: Office }[],
  today: string
): Promise<Map<string, string>> {
  const prefixed = missing.map(({ version, office }) => ({
    item: version.item,
    prefix: `${office.region}${office.department}`
  }))
  const numbers = new Map<string, string>()
  for (const { item, prefix } of prefixed.toSorted((a, b) =>
    a.prefix < b.prefix ? -1 : Number(a.prefix > b.prefix)
  ))
    numbers.set(item, await nextNumber(trx, prefix, today))
  return numbers
}

const hostsFirst = (versions: ItemVersion[]) =>
  versions.toSorted((a, b) => Number(a.kind === 'merged') - Number(b.kind === 'merged'))

function findHost(version: ItemVersion, cases: CaseRow[]): string | null {
  if (version.kind !== 'merged') return null
  const host = version.mergedInto.map((item) => cases.find((row) => row.item === item)).find(Boolean)
  return host?.id ?? null
}
