import type { Knex } from 'knex'
import { STAGE_CODES } from '../items/schema.ts'
import type { PassedStage } from './passed-stages.ts'
import type { REPORT_ORDERS, ReportRow } from './schema.ts'

export interface ProjectDays {
  projectId: string
  region: string
  mode: PassedStage['mode']
  stages: PassedStage[]
  parallel: number
  province: number
  sequential: number
  promised: number
  /** All five stages are passed, and are among these. */
  finished: boolean
  concludedOn: string
}

/** The stages of each project together; a stage that was passed again after a recall counts once, as it was last. */
export function groupProjects(stages: readonly PassedStage[]): ProjectDays[] {
  const byProject = new Map<string, Map<string, PassedStage>>()
  for (const one of stages) {
    const own = byProject.get(one.projectId) ?? new Map<string, PassedStage>()
    const known = own.get(one.stage)
    if (!known || known.concludedOn < one.concludedOn) own.set(one.stage, one)
    byProject.set(one.projectId, own)
  }
  return [...byProject].map(([projectId, own]) => {
    const all = STAGE_CODES.flatMap((code) => own.get(code) ?? [])
    const sum = (kind: 'parallel' | 'province' | 'sequential' | 'promised') =>
      all.reduce((days, one) => days + one[kind], 0)
    return {
      projectId,
      region: all[0]!.region,
      mode: all[0]!.mode,
      stages: all,
      parallel: sum('parallel'),
      province: sum('province'),
      sequential: sum('sequential'),
      promised: sum('promised'),
      finished: all.length === STAGE_CODES.length,
      concludedOn: all.reduce((last, one) => (one.concludedOn > last ? one.concludedOn : last), '')
    }
  })
}

type Order = (typeof REPORT_ORDERS)[number]

const KEYS: Record<Order, (project: ProjectDays) => string | number> = {
  concluded: ({ concludedOn }) => concludedOn,
  parallel: ({ parallel }) => parallel,
  own: ({ parallel, province }) => parallel - province,
  sequential: ({ sequential }) => sequential,
  saved: ({ sequential, parallel }) => sequential - parallel,
  region: ({ region }) => region,
  mode: ({ mode }) => mode
}

export function sortProjects(projects: ProjectDays[], sort: Order, order: 'up' | 'down'): ProjectDays[] {
  const key = KEYS[sort]
  const turn = order === 'up' ? 1 : -1
  return projects.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)]
    if (a === b) return one.projectId < other.projectId ? -1 : 1
    return a < b ? -turn : turn
  })
}

/** `named`: whether the reader looks over that region, and so reads the project's name. */
export async function describeRows(
  db: Knex,
  projects: ProjectDays[],
  named: (region: string) => boolean
): Promise<ReportRow[]> {
  const shown = projects.filter(({ region }) => named(region)).map(({ projectId }) => projectId)
  const [regions, names] = await Promise.all([
    db('regions').select('code', 'nameZh', 'nameEn'),
    shown.length ? db('projects').whereIn('id', shown).select('id', 'nameZh') : []
  ])
  const regionOf = new Map(regions.map((one) => [one.code, one]))
  const nameOf = new Map(names.map((one) => [one.id, one]))
  return projects.map(
    ({ projectId, region, mode, stages, parallel, province, sequential, finished, concludedOn }) => ({
      project: nameOf.get(projectId) ?? null,
      region,
      regionZh: regionOf.get(region)?.nameZh ?? region,
      regionEn: regionOf.get(region)?.nameEn ?? region,
      mode,
      stages: stages.map((one) => ({
        stage: one.stage,
        parallel: one.parallel,
        province: one.province,
        sequential: one.sequential,
        promised: one.promised
      })),
      parallel,
      province,
      sequential,
      finished,
      concludedMonth: concludedOn.slice(0, 7)
    })
  )
}
