import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { candidateGroup, competentOffices, officeFor } from '../directory/candidate-group.ts'
import { loadDirectory } from '../directory/store.ts'
import { listItemsOn, listMaterials } from '../items/store.ts'

/** Serves `platform.name-concurring`: the groups of the departments whose word an item asks for, where the project is. */
export async function nameConcurring(db: Knex, caseId: string): Promise<string[]> {
  const row = (await db('cases').where({ id: caseId }).first())!
  const { concurDepts } = (await db('item_versions').where({ id: row.itemVersionId }).first('concurDepts'))!
  const project = (await db('projects').where({ id: row.projectId }).first('jurisdiction'))!
  const directory = await loadDirectory(db)
  return concurDepts.map((department) =>
    candidateGroup(officeFor(directory, department, project.jurisdiction ?? row.region), 'handler')
  )
}

/** The handlers' groups of the offices whose items ask for a paper that this item produces. */
export async function listNeeding(
  db: Knex,
  item: string,
  { jurisdiction, now }: { jurisdiction: string; now: Date }
): Promise<string[]> {
  const papers = (await listMaterials(db)).filter(({ producedBy }) => producedBy.includes(item))
  const asking = (await listItemsOn(db, legalToday(now))).filter(({ materials }) =>
    materials.some(({ material }) => papers.some(({ code }) => code === material))
  )
  const directory = await loadDirectory(db)
  return asking.map((one) =>
    candidateGroup(competentOffices(directory, one, jurisdiction).offices[0], 'handler')
  )
}
