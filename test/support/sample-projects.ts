import type { Facts } from '../../server/items/schema.ts'
import { readFileSync } from 'node:fs'
import { randomInt } from 'node:crypto'

export interface SampleProject {
  nameZh: string
  facts: Facts
  items: string[]
  promisedDaysByStage: Record<'S1' | 'S2' | 'S3' | 'S4' | 'S5', number>
  promisedTotal: number
  sequentialStatutoryDays: number
}

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as unknown

/** The four projects of the domain, with the items that each must get. */
export const sampleProjects = read('../server/items/projects.json') as SampleProject[]

const forms = read('../../workers/sample/projects.json') as { projectName: string; form: object }[]

/** Facts, expected items and what the form of S1 says. */
export function sampleProject(name: string): SampleProject & { form: object } {
  const project = sampleProjects.find(({ nameZh }) => nameZh === name)
  const form = forms.find(({ projectName }) => projectName === name)?.form
  if (!project || !form) throw new Error(`${name} is no sample project`)
  return { ...project, form }
}

/** A code of the state platform's shape that no other suite has taken. */
export function uniqueProjectCode(): string {
  return `2603-${String(randomInt(1_000_000)).padStart(6, '0')}-04-01-${String(randomInt(1_000_000)).padStart(6, '0')}`
}
