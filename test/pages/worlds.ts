import type { OpenBrowser } from '../support/browser.ts'
import { answer, searchDesk, signIn } from '../e2e/officer.ts'
import { askedPapers, file, startProject, upload } from '../e2e/applicant.ts'
import { makePdf } from '../e2e/papers.ts'
import { uniqueProjectCode } from '../support/sample-projects.ts'
import { until } from '../support/until.ts'
import { makeHome, removeHome, startYimen } from '../support/yimen.ts'

export interface World {
  url: string
  /** Puts there what the world is named after. */
  fill: (browser: OpenBrowser) => Promise<void>
  stop: () => Promise<void>
}
export type WorldName = 'empty' | 'single' | 'crowded'

const CITY_PATIENCE_MS = 20 * 60_000

async function start(
  fill: (browser: OpenBrowser) => Promise<void>,
  settings: Record<string, string>
): Promise<World> {
  const env = await makeHome(settings)
  const yimen = await startYimen(env)
  return {
    url: yimen.url,
    fill,
    stop: async () => {
      await yimen.stop()
      removeHome(env)
    }
  }
}

/** A Yimen that somebody else runs: nothing is put there, and it goes on. */
export const asItIs = (url: string): World => ({ url, fill: async () => {}, stop: async () => {} })

/** The sample applicant files one project by the pages, and the lead hands it to all departments. */
async function fileOne(browser: OpenBrowser): Promise<void> {
  const applicant = await browser.visit('applicant')
  const code = uniqueProjectCode()
  await signIn(applicant, 'applicant')
  await startProject(applicant, code)
  await applicant.getByRole('button', { name: '下一步：材料' }).click()
  for (const material of await askedPapers(applicant))
    await upload(applicant, material, await makePdf(material, ['项目：锂电隔膜生产线建设项目', code]))
  await file(applicant)
  const lead = await browser.visit('fg-lead')
  await signIn(lead, 'fg-lead')
  await searchDesk(lead, code)
  await answer(lead, '发改受理', '受理', '受理')
  await answer(lead, '预审', '预审通过', '预审通过')
  await applicant.getByText(/\d+ 件事同时办/).waitFor()
  await applicant.context().close()
  await lead.context().close()
}

/** The sample city grows by itself after the start. */
async function waitForCity({ url }: OpenBrowser): Promise<void> {
  await until(
    async () => {
      const city = (await (await fetch(`${url}/api/sample/city`)).json()) as { made: number; total: number }
      return city.total > 0 && city.made === city.total
    },
    CITY_PATIENCE_MS,
    'the sample city is not finished'
  )
}

const EMPTY = { YIMEN_SAMPLE_CITY: 'off' }
export const WORLDS: Record<WorldName, () => Promise<World>> = {
  empty: () => start(async () => {}, EMPTY),
  single: () => start(fileOne, EMPTY),
  crowded: () => start(waitForCity, { YIMEN_SAMPLE_CITY: 'on' })
}
