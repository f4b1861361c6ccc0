import { holds } from '../items/condition.ts'
import type { Condition, Facts } from '../items/schema.ts'

/**
 * For which facts an item that is filed alone is meant, from its own condition (X): the directory's table names items of the
 * five stages only. What the facts do not tell is the applicant's to know.
 */
const MEANT_FOR: Readonly<Record<string, Condition>> = {
  'FG-XK-0008': { mode: 'verification' },
  'LY-XK-0002': { forestLand: 'temporary' },
  'WG-QT-0002': { relicsZone: true },
  'ZR-QT-0005': { landSource: 'granted' },
  'ZR-QT-0006': { landSource: 'granted' },
  'CG-XK-0004': { greening: true },
  'CG-XK-0005': { townDrainage: true },
  'CG-QT-0006': { townDrainage: true },
  'ZJ-XK-0010': { housing: true },
  'HB-QT-0005': { eiaClass: ['report', 'form'] },
  'HB-XK-0006': { eiaClass: ['report', 'form'] }
}

/** Null: the facts say nothing of it. */
export function suits(item: string, facts: Facts): boolean | null {
  const meant = MEANT_FOR[item]
  return meant ? holds(meant, facts) : null
}
