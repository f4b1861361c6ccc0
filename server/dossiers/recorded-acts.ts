import type { Knex } from 'knex'
import type { RecordedAct } from './schema.ts'

type Row = Omit<RecordedAct, 'department' | 'departmentZh' | 'departmentEn' | 'role' | 'actingFor'> & {
  candidateGroup: string
  departmentZh: string | null
  departmentEn: string | null
  actingForName: string | null
}

/** What every person of every department did in this stage, in order: opinions are a conversation by rounds. */
export async function listRecordedActs(db: Knex, applicationId: string): Promise<RecordedAct[]> {
  const rows: Row[] = await db('acts')
    .join('people', 'people.id', 'acts.person_id')
    .leftJoin('people as principals', 'principals.id', 'acts.acting_for')
    .leftJoin('departments', (join) =>
      join.on(db.raw(`departments.code = split_part(acts.candidate_group, '@', 1)`))
    )
    // A department goes by the city's name; a county's office by its own.
    .leftJoin('regions as county', (join) =>
      join.on(
        db.raw(
          `county.kind = 'county' and county.code = split_part(split_part(acts.candidate_group, '@', 2), ':', 1)`
        )
      )
    )
    .leftJoin('org_units as unit', (join) =>
      join.on('unit.department', 'departments.code').andOn('unit.region', 'county.code')
    )
    .where({ applicationId })
    .whereNull('takenBackAt')
    .orderBy('completedAt')
    // Of a pair the opinion comes first, then the item that was submitted with it.
    .orderByRaw('submitted_with is not null')
    .select(
      'acts.*',
      'people.name as person',
      'principals.name as acting_for_name',
      db.raw('coalesce(unit.name_zh, departments.name_zh) as department_zh'),
      db.raw('coalesce(unit.name_en, departments.name_en) as department_en')
    )
  return rows.map((row) => {
    const [office = '', role = ''] = row.candidateGroup.split(':')
    const { id, businessKey, form, round, person, outcome, text, legalBasis, detail, completedAt } = row
    return {
      id,
      businessKey,
      form,
      round,
      // An applicant's candidate group is `organisation:<uuid>`, without an office.
      department: row.departmentZh ? office.split('@')[0]! : '',
      departmentZh: row.departmentZh ?? '',
      departmentEn: row.departmentEn ?? '',
      role: row.departmentZh ? role : 'applicant',
      person,
      actingFor: row.actingForName,
      outcome,
      text,
      legalBasis,
      detail,
      completedAt
    }
  })
}
