import type { JointVisit } from '../../server/joint-reviews/schema.ts'
import { useName } from './data-name.ts'

/** Who comes to a visit, each office named once before its people. */
export function useVisitOfficers(officers: JointVisit['officers']): string[] {
  const named = useName()
  const offices = new Map<string, string[]>()
  for (const { name, departmentZh, departmentEn } of officers) {
    const office = named(departmentZh, departmentEn)
    offices.set(office, [...(offices.get(office) ?? []), name])
  }
  return [...offices].map(([office, names]) => [office, ...names].join(' '))
}
