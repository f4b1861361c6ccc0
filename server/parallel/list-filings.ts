import type { Knex } from 'knex'
import { toApplication, toCorrection } from '../applications/records.ts'
import { findCorrection, findCorrectionTask, type ApplicationRow } from '../applications/store.ts'
import { listDepartments } from '../directory/store.ts'
import { listVersions } from '../items/store.ts'
import { listTracks } from '../projects/tracks.ts'
import type { ParallelFiling } from './schema.ts'

/** What of a project was filed alone or opened by a department, newest first. */
export async function listFilings(
  db: Knex,
  applications: ApplicationRow[],
  now: Date
): Promise<ParallelFiling[]> {
  const alone = applications.filter(({ item }) => item !== null).toReversed()
  if (alone.length === 0) return []
  const departments = await listDepartments(db)
  return Promise.all(
    alone.map(async (application): Promise<ParallelFiling> => {
      const [version, correction, [track = null]] = await Promise.all([
        listVersions(db, application.item!).then((versions) => versions[0]!),
        findCorrection(db, application.id),
        listTracks(db, application.id, now)
      ])
      const department = departments.find(({ code }) => code === version.leadDept)!
      return {
        application: toApplication(application),
        nameZh: version.nameZh,
        nameEn: version.nameEn,
        departmentZh: department.nameZh,
        departmentEn: department.nameEn,
        kind: version.kind,
        promisedDays: version.promisedDays,
        track,
        correction: correction ? toCorrection(correction) : null,
        correctionTaskId: await findCorrectionTask(db, application)
      }
    })
  )
}
