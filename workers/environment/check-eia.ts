import { readApplication } from '../application.ts'
import type { Tables } from '../tables.ts'
import type { Handler } from '../worker.ts'
import { judgeEiaClass } from './eia-class.ts'
import { judgeEnergy } from './energy.ts'
import { judgeSurroundings } from './surroundings.ts'
import { findBoundary, lookUpCatalogue, lookUpSensitiveAreas } from './tables.ts'

/** 环保: class of the environmental assessment against industry and figures, energy, sensitive surroundings. */
export function checkEia(tables: Tables): Handler<'environment.check-eia'> {
  return async ({ application: given }) => {
    const application = readApplication(given)
    const { boundary, industryCode, parcelNumber } = application.form
    const catalogue = await lookUpCatalogue(tables, industryCode ?? '')
    const drawn = boundary?.map(([longitude, latitude]) => [longitude!, latitude!] as const)
    const place = drawn ?? (parcelNumber ? await findBoundary(tables, parcelNumber) : undefined)
    const surroundings = judgeSurroundings(place, await lookUpSensitiveAreas(tables))

    return {
      findings: [
        judgeEiaClass(application, catalogue, surroundings.sensitive),
        surroundings.finding,
        judgeEnergy(application, catalogue)
      ]
    }
  }
}
