import type { Department, Region } from './schema.ts'

export interface Directory {
  regions: Pick<Region, 'code' | 'kind' | 'parent'>[]
  departments: Pick<Department, 'code' | 'levels'>[]
}
/** A department or office in one region: `{ department: 'ZR-land', region: '360500' }`. */
export interface Office {
  department: string
  region: string
}
export type Level = 'jurisdiction' | 'county' | 'city'
/** Who decides an item, and which levels receive and examine it first, in this order. */
export interface ItemLevel {
  competent: Level | 'province'
  via: Level[]
}
export type GroupRole = 'window' | 'handler' | 'head' | 'lead'

/** `HB@360521:handler`: the engine's candidate group of an office's role. */
export function candidateGroup(office: Office, role: GroupRole): string {
  return `${office.department}@${office.region}:${role}`
}

/** The office that acts for a jurisdiction: the county's own when the department has one there, else the city's. */
export function officeFor(directory: Directory, department: string, jurisdiction: string): Office {
  const region = getRegion(directory, jurisdiction)
  const { levels } = getDepartment(directory, department)
  const own = region.kind === 'county' && levels.includes('county')
  return { department, region: own ? region.code : cityOf(region) }
}

/**
 * The local offices that an item passes, in order; the last one decides or, when `province` is true, forwards to the
 * province and enters its result (the province has no group). A level named twice is passed once.
 */
export function competentOffices(
  directory: Directory,
  item: { leadDept: string; level: ItemLevel },
  jurisdiction: string
): { offices: [Office, ...Office[]]; province: boolean } {
  const province = item.level.competent === 'province'
  const levels: Level[] = [...item.level.via]
  if (item.level.competent !== 'province') levels.push(item.level.competent)

  const offices = levels.map((level) => officeAt(directory, item.leadDept, level, jurisdiction))
  const [first, ...others] = offices.filter(
    (office, index) => offices.findIndex((other) => other.region === office.region) === index
  )
  if (!first) throw new Error(`${item.leadDept}: an item of the province needs a level that receives it`)
  return { offices: [first, ...others], province }
}

function officeAt(directory: Directory, department: string, level: Level, jurisdiction: string): Office {
  if (level === 'city') return { department, region: cityOf(getRegion(directory, jurisdiction)) }
  return officeFor(directory, department, jurisdiction)
}

function cityOf(region: Pick<Region, 'code' | 'parent'>): string {
  return region.parent ?? region.code
}

function getRegion(directory: Directory, code: string) {
  const region = directory.regions.find((candidate) => candidate.code === code)
  if (!region) throw new Error(`${code} is no region of the directory`)
  return region
}

function getDepartment(directory: Directory, code: string) {
  const department = directory.departments.find((candidate) => candidate.code === code)
  if (!department) throw new Error(`${code} is no department of the directory`)
  return department
}
