import type { Knex } from 'knex'
import type { Clock } from '../clocks/schema.ts'
import { readDossierOf } from './read-dossier.ts'
import type { Dossier } from './schema.ts'

/**
 * A department's opinion and its item on one page: the opinion's dossier with the item's law, the clocks of both and
 * the explanation of the one that ends first. Their programmes check the same filing, so what both found alike is
 * shown once.
 */
export async function readPairDossier(
  db: Knex,
  [opinion, item]: readonly [string, string],
  now: Date
): Promise<Dossier> {
  const [own, other] = await Promise.all([readDossierOf(db, opinion, now), readDossierOf(db, item, now)])
  const dueOf = ({ explanation }: Dossier) => explanation?.clock.dueOn ?? 'never'
  const sooner = dueOf(other) < dueOf(own) ? other : own
  return {
    ...own,
    item: other.item,
    clocks: [...own.clocks, ...other.clocks] satisfies Clock[],
    explanation: sooner.explanation,
    levels: other.levels,
    circulations: [...own.circulations, ...other.circulations],
    moves: [...own.moves, ...other.moves],
    conditions: own.conditions.map((one) => ({
      ...one,
      here: one.here || other.conditions.some(({ id, here }) => id === one.id && here)
    })),
    findings: [
      ...own.findings,
      ...other.findings.filter((one) => !own.findings.some((two) => alike(one, two)))
    ]
  }
}

type Finding = Dossier['findings'][number]
/** The same where verdicts are shared (server/tasks/share-verdicts.ts). */
const alike = (one: Finding, two: Finding) =>
  one.rule === two.rule &&
  one.result === two.result &&
  one.title === two.title &&
  one.evidence === two.evidence
