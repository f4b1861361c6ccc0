import type { Knex } from 'knex'
import type { Page } from 'playwright-core'
import { SAMPLE_PASSWORD } from '../../server/people/sample.ts'
import { SESSION_COOKIE } from '../../server/sessions/session-store.ts'
import { PATIENCE_MS } from '../support/browser.ts'
import { until } from '../support/until.ts'

/** Signs in by the page and ends where the person's day begins. */
export async function signIn(page: Page, username: string, password = SAMPLE_PASSWORD): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in')
}

/**
 * As after five minutes at the desk: the session stays, the password given at the sign-in counts no longer. In this
 * browser alone, since the suites share their officers.
 */
export async function forgetPassword(page: Page, db: Knex): Promise<void> {
  const cookie = (await page.context().cookies()).find(({ name }) => name === SESSION_COOKIE)
  const id = decodeURIComponent(cookie?.value ?? '').split('.')[0]!
  const changed = await db('sessions')
    .where({ id })
    .update({ content: db.raw(`content - 'confirmedAt'`) })
  if (changed !== 1) throw new Error('nobody is signed in on this page')
}

/** A signature asks for the password again. */
export async function givePassword(page: Page, password = SAMPLE_PASSWORD): Promise<void> {
  const asked = page.getByRole('dialog', { name: '签发前请再输一次密码' })
  await asked.getByLabel('密码', { exact: true }).fill(password)
  await asked.getByRole('button', { name: '确认并签发' }).click()
}

/**
 * Narrows the desk to one project, as the suites share the departments with others. The address changes a moment
 * before the list does; once the list asks for the project, no other's row is shown any more.
 */
export async function searchDesk(page: Page, projectCode: string): Promise<void> {
  const asked = page.waitForRequest((request) => {
    const { pathname, searchParams } = new URL(request.url())
    return pathname === '/api/inbox' && searchParams.get('q') === projectCode
  })
  await page.getByRole('searchbox', { name: '搜索项目、编号、申请人' }).fill(projectCode)
  await asked
}

const taskRow = (page: Page, task: string) =>
  page.getByRole('region', { name: '待办', exact: true }).getByRole('link', { name: new RegExp(task) })

/** A list that has rows stands still: what arrived meanwhile is shown when asked for. */
export async function openTask(page: Page, task: string): Promise<void> {
  const arrived = page.getByRole('button', { name: /^新到 \d+ 件/ })
  const row = taskRow(page, task).first()
  await until(
    async () => {
      if (await row.isVisible()) return true
      // It goes by itself when the list is read again: then there is nothing to click, and the row is there.
      if (await arrived.isVisible()) await arrived.click({ timeout: 1_000 }).catch(() => undefined)
      return false
    },
    PATIENCE_MS,
    `${task} does not come to the desk`
  )
  await row.click()
}

/** Opens the task of a case and answers with the words on the buttons. */
export async function answer(
  page: Page,
  task: string,
  choice: string,
  submit: string,
  fields: Record<string, string> = {}
): Promise<void> {
  await openTask(page, task)
  await page.getByRole('radio', { name: choice, exact: true }).check()
  // A review waits for a word on each finding that differs or is to be judged.
  for (const holds of await page.getByRole('button', { name: '属实', exact: true }).all()) await holds.click()
  for (const [label, text] of Object.entries(fields))
    await page.getByRole('textbox', { name: label }).fill(text)
  await page.getByRole('button', { name: submit }).click()
  // Of a pair the item's answer is said, too.
  await page.getByText(new RegExp(`：${choice}(、[^，]+)?，已提交`)).waitFor()
}
