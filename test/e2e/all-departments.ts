import { expect } from '@jest/globals'
import type { Knex } from 'knex'
import type { Page } from 'playwright-core'
import { PATIENCE_MS } from '../support/browser.ts'
import { until } from '../support/until.ts'
import type { createDesks } from './desks.ts'
import { answer, forgetPassword, givePassword, openTask } from './officer.ts'

const OPINION = '审查 · 立项审批阶段意见'
/** Departments that also have an item: both are one row, one page, one submit. */
const PAIRED: Partial<Record<string, string>> = {
  fg: '审查 · 意见 ＋ 企业投资项目备案',
  hb: '审查 · 意见 ＋ 环境影响评价文件审批'
}
/** What the four departments' programmes find in their own tables about the separator plant. */
const FINDINGS = {
  fg: '项目代码的位数、区划和类别段正确',
  hb: '用地距学校“高新区第二小学”最近 418 米',
  'zr-land': '东侧 110 千伏高压走廊，建筑退让不小于 15 米',
  'zr-planning': '建筑面积 66200 平方米 ÷ 用地面积 62000 平方米 = 1.07，申报容积率 1.25'
}

/**
 * Four reviewers read what their programme found, agree, and their heads sign. At 环保 the reviewer is head as well
 * (`both` is her user name): she may not sign her own review.
 */
export async function giveOpinions(
  desks: ReturnType<typeof createDesks>,
  both: string,
  db: Knex
): Promise<void> {
  for (const [department, finding] of Object.entries(FINDINGS)) {
    const reviewer = await desks.open(department === 'hb' ? both : `${department}-handler`)
    const task = PAIRED[department] ?? OPINION
    await openTask(reviewer, task)
    await reviewer.getByRole('list', { name: '自动核对' }).getByText(finding).first().waitFor()
    const opinion = { 意见: '经审查，符合要求，同意。' }
    if (department === 'hb') await submitAndTakeBack(reviewer, opinion)
    await answer(reviewer, task, '同意', '提交审查意见', opinion)
    if (department === 'hb') {
      await openTask(reviewer, '签发')
      await reviewer.getByText('您现在不能办这一件').waitFor()
    }
    const head = await desks.open(`${department}-head`)
    if (department === 'hb') await signAfterAWhile(head, db)
    else await answer(head, '签发', '签发', '签发')
  }
}

export const WORDS_OF_THE_HEAD = '请督促建设单位落实各项措施。'

/** The password was given too long ago: it is asked for over the page, and what was typed stays, also when she says no. */
async function signAfterAWhile(head: Page, db: Knex): Promise<void> {
  await openTask(head, '签发')
  await head.getByRole('radio', { name: '签发', exact: true }).check()
  const words = head.getByRole('textbox', { name: '批示' })
  await words.fill(WORDS_OF_THE_HEAD)
  await forgetPassword(head, db)

  const sign = head.getByRole('button', { name: '签发', exact: false }).last()
  const asked = head.getByRole('dialog', { name: '签发前请再输一次密码' })
  await sign.click()
  await asked.waitFor()
  await head.keyboard.press('Escape')
  await head.getByText('还没有签发').waitFor()
  expect(await words.inputValue()).toBe(WORDS_OF_THE_HEAD)

  await sign.click()
  await givePassword(head)
  await head.getByText('：签发、准予许可，已提交').waitFor()
}

/** By keyboard; what was written is there again when the step has come back. */
async function submitAndTakeBack(page: Page, opinion: { 意见: string }): Promise<void> {
  for (const holds of await page.getByRole('button', { name: '属实', exact: true }).all()) await holds.click()
  await page.keyboard.press('1')
  const text = page.getByRole('textbox', { name: '意见' })
  await text.fill(opinion.意见)
  await page.keyboard.press('Control+Enter')
  await page.getByText('：同意、建议准予，已提交').waitFor()
  await page.getByRole('button', { name: '取回' }).first().click()
  await page.getByText('已取回，写过的内容还在').waitFor()
  await until(async () => (await text.inputValue()) === opinion.意见, PATIENCE_MS, 'the words are lost')
}

/** The filing is one person's act and went with the opinion, as 环评's review did; every other item has its review and, by another person, its decision. */
export async function decideItems(desks: ReturnType<typeof createDesks>): Promise<void> {
  for (const department of ['fg', 'sl']) {
    const handler = await desks.open(`${department}-handler`)
    await answer(handler, '审查 · ', '建议准予', '提交审查意见', { 意见: '申请符合法定条件和标准。' })
    await answer(await desks.open(`${department}-head`), '决定 · ', '准予许可', '准予许可')
  }
}
