import type { Knex } from 'knex'
import { competentOffices } from '../directory/candidate-group.ts'
import { findOrgUnit, loadDirectory } from '../directory/store.ts'
import { asPromised, findOwnRules } from '../region-settings/own-rules.ts'
import type { GuideMaterial, ItemGuide } from './schema.ts'
import { findLawsNamed, listMaterials, listVersions } from './store.ts'

/** What the public guide page of an item shows; undefined when no item has the code. */
export async function findGuide(
  db: Knex,
  code: string,
  region: string | undefined,
  day: string
): Promise<ItemGuide | undefined> {
  const versions = await listVersions(db, code)
  const begun = versions.filter(({ validFrom }) => validFrom <= day)
  const holding = begun.find(({ validTo }) => validTo === null || validTo >= day)
  // Where none holds today the item is retired, and the page says so of its last version.
  const shipped = holding ?? begun[0] ?? versions[0]
  if (!shipped) return undefined
  const item = asPromised(shipped, await findOwnRules(db, { region, day }))

  const [directory, materials, laws] = await Promise.all([
    loadDirectory(db),
    listMaterials(db),
    findLawsNamed(db, item.legalBasis)
  ])
  const city = directory.regions.find(({ kind }) => kind === 'city')!.code
  const { offices, province } = competentOffices(directory, item, region ?? city)
  const units = await Promise.all(offices.map((office) => findOrgUnit(db, office)))

  return {
    item,
    materials: item.materials.flatMap((slot): GuideMaterial[] => {
      const material = materials.find((candidate) => candidate.code === slot.material)
      return material ? [{ ...material, ...slot }] : []
    }),
    offices: units.filter((unit) => unit !== undefined),
    province,
    laws,
    versions
  }
}
