import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { listDepartments } from '../directory/store.ts'
import { STAGE_CODES } from '../items/schema.ts'
import { listStages } from '../items/store.ts'
import { lastMonths } from '../supervision/months.ts'
import type { Passed, PassedStage } from './passed-stages.ts'
import { groupProjects } from './project-rows.ts'
import type { Report, ReportFilter } from './schema.ts'
import { spreadOf } from './spread.ts'

export const fits =
  ({ region, mode, stage }: ReportFilter) =>
  (one: Pick<PassedStage, 'region' | 'mode' | 'stage'>): boolean =>
    (!region || one.region === region) && (!mode || one.mode === mode) && (!stage || one.stage === stage)

export async function describeReport(
  db: Knex,
  passed: Passed,
  filter: ReportFilter,
  now: Date
): Promise<Report> {
  const [stages, departments, regions] = await Promise.all([
    listStages(db),
    listDepartments(db),
    db('regions').orderBy('code').select('code', 'nameZh', 'nameEn')
  ])
  const own = passed.stages.filter(fits(filter))
  const projects = groupProjects(own).filter(({ finished }) => finished || filter.stage !== undefined)
  const decided = passed.decided.filter(fits(filter))
  return {
    projects: spreadOf(projects),
    distribution: distribute(projects.map(({ parallel }) => parallel)),
    stages: stages
      .filter(({ code }) => STAGE_CODES.includes(code) && (!filter.stage || filter.stage === code))
      .map(({ code: stage, nameZh, nameEn }) => ({
        stage,
        nameZh,
        nameEn,
        spread: spreadOf(own.filter((one) => one.stage === stage))
      })),
    departments: departments.flatMap(({ code: department, nameZh, nameEn }) => {
      const spread = spreadOf(decided.filter((one) => one.department === department))
      return spread ? [{ department, nameZh, nameEn, spread }] : []
    }),
    months: lastMonths(legalToday(now)).map((month) => ({
      month,
      spread: spreadOf(own.filter(({ concludedOn }) => concludedOn.startsWith(month)))
    })),
    regions: regions.map(({ code: region, ...names }) => ({ region, ...names }))
  }
}

/** Also the days that no project took, so that a gap is seen as one. */
function distribute(days: number[]): Report['distribution'] {
  if (days.length === 0) return []
  const first = Math.min(...days)
  return Array.from({ length: Math.max(...days) - first + 1 }, (_, index) => ({
    days: first + index,
    projects: days.filter((one) => one === first + index).length
  }))
}
