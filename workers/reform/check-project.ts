import { readApplication } from '../application.ts'
import type { Tables } from '../tables.ts'
import type { Handler } from '../worker.ts'
import { lookUpFiledProjects, lookUpIndustry } from './catalogue.ts'
import { judgeDuplicates } from './duplicates.ts'
import { judgeEnergyReview } from './energy.ts'
import { judgeMode } from './mode.ts'
import { judgeProjectCode } from './project-code.ts'

const ENERGY_REVIEW = 'FG-XK-0006'

/** 发改: mode against the catalogue, the code's shape, duplicate filing; energy for the energy review's own case. */
export function checkProject(tables: Tables): Handler<'reform.check-project'> {
  return async ({ item, application: given }) => {
    const application = readApplication(given)
    const { facts, form } = application
    const creditCode = form.creditCode ?? application.creditCode
    const industry = form.industryCode ? await lookUpIndustry(tables, form.industryCode) : undefined
    const filed = creditCode
      ? await lookUpFiledProjects(tables, {
          projectCode: application.projectCode,
          creditCode,
          parcelNumber: form.parcelNumber
        })
      : undefined

    return {
      findings: [
        judgeMode(application, industry),
        judgeProjectCode(application),
        judgeDuplicates(application, filed),
        ...(item === ENERGY_REVIEW ? [judgeEnergyReview(facts)] : [])
      ]
    }
  }
}
