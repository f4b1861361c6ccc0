import type { Page } from 'playwright-core'
import type { Flow } from '../support/flow.ts'
import { createOfficers } from '../support/flow-officers.ts'
import { signInApplicant } from '../support/flow-people.ts'

/** A project that is filed and accepted, with its officers. */
export async function openProject(flow: Flow, facts: Record<string, unknown>) {
  const officers = createOfficers(flow)
  const filing = await (await signInApplicant(flow)).files('锂电隔膜生产线建设项目', facts)
  await officers.accepts(filing)
  const { code } = (await flow.db('projects').where({ id: filing.projectId }).first('code'))!
  return { filing, officers, code: code! }
}

/** Opens the dialog of what else can happen to the case. */
export async function chooseMove(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '延期、特别程序、会签等' }).click()
  await page
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
}
