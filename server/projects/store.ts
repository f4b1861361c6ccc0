import type { Knex } from 'knex'

export interface ProjectRow {
  id: string
  code: string | null
  organisationId: string
  nameZh: string
  jurisdiction: string | null
  state: 'draft' | 'running' | 'finished'
  createdBy: string
  createdAt: string
  updatedAt: string
}
type NewProject = Pick<ProjectRow, 'organisationId' | 'nameZh' | 'createdBy'> &
  Partial<Pick<ProjectRow, 'code' | 'jurisdiction' | 'createdAt' | 'updatedAt'>>

declare module 'knex/types/tables' {
  interface Tables {
    projects: Knex.CompositeTableType<ProjectRow, NewProject, Partial<ProjectRow>>
  }
}
