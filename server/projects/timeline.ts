import type { Knex } from 'knex'
import { nameOfFiling } from '../applications/name-filing.ts'
import type { TimelineEntry } from './schema.ts'

/** Whose words are addressed to the applicant; what departments write among themselves is not hers. */
const TOLD: readonly string[] = [
  'correction-asked',
  'correction-after-acceptance',
  'rejected',
  'precheck-refused',
  'refused',
  'concluded',
  'question-answered',
  'due-moved'
]

/** How an office sees to it that work is done is not hers; that offices meet about her project, or are late, is. */
const INSIDE: readonly string[] = ['urged', 'transferred', 'circulated', 'countersign-asked', 'countersigned']
export const concernsApplicant = ({ kind }: TimelineEntry): boolean => !INSIDE.includes(kind)

/** An officer speaks for the department: the applicant reads which one, and the answers that are for her. */
export function forApplicant(entry: TimelineEntry): TimelineEntry {
  const { overdueReason: _reason, ...detail } = entry.detail
  return {
    ...entry,
    person: entry.departmentZh === null ? entry.person : null,
    detail: TOLD.includes(entry.kind) ? detail : {}
  }
}

/** What happened, oldest first; the names behind the numbers come along. */
export async function listTimeline(
  db: Knex,
  where: { projectId: string } | { applicationId: string } | { businessKey: string }
): Promise<TimelineEntry[]> {
  const [[column, value]] = Object.entries(where) as [[string, string]]
  const rows = await db('case_events')
    .leftJoin('cases', 'cases.id', 'case_events.case_id')
    .leftJoin('item_versions', 'item_versions.id', 'cases.item_version_id')
    .leftJoin('applications', 'applications.id', 'case_events.application_id')
    .leftJoin('stages', 'stages.code', 'applications.stage')
    .leftJoin('people', 'people.id', 'case_events.person_id')
    .leftJoin('departments', (join) =>
      join.on(db.raw(`departments.code = split_part(case_events.candidate_group, '@', 1)`))
    )
    // A department goes by the city's name; a county's office by its own.
    .leftJoin('regions as county', (join) =>
      join.on(
        db.raw(
          `county.kind = 'county' and county.code = split_part(split_part(case_events.candidate_group, '@', 2), ':', 1)`
        )
      )
    )
    .leftJoin('org_units as unit', (join) =>
      join.on('unit.department', 'departments.code').andOn('unit.region', 'county.code')
    )
    .where(`case_events.${column}`, value)
    .orderBy('case_events.id')
    .select(
      'case_events.id',
      'case_events.kind',
      'case_events.business_key',
      'case_events.happened_on',
      'case_events.entered_at',
      'case_events.detail',
      'people.name as person',
      db.raw('coalesce(unit.name_zh, departments.name_zh) as department_zh'),
      db.raw('coalesce(unit.name_en, departments.name_en) as department_en'),
      db.raw(`coalesce(item_versions.name_zh, ${nameOfFiling('name_zh')}) as subject_zh`),
      db.raw(`coalesce(item_versions.name_en, ${nameOfFiling('name_en')}) as subject_en`)
    )
  return rows as TimelineEntry[]
}
