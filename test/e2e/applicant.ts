import { randomInt } from 'node:crypto'
import type { Page } from 'playwright-core'
import { checkCharacter, organisationCheckCharacter } from '../../server/organisations/credit-code.ts'
import type { PaperFile } from './papers.ts'
import plant from './separator-plant.json' with { type: 'json' }

/** A credit code that nobody has registered yet, with its check digits (GB 32100). */
export function newCreditCode(): string {
  const organisation = `MA${String(randomInt(1_000_000)).padStart(6, '0')}`
  const first17 = `91360500${organisation}${organisationCheckCharacter(organisation)}`
  return first17 + checkCharacter(first17)
}

/** 注册 of a person with an organisation of her own; ends on her empty list of projects. */
export async function register(page: Page, name: string): Promise<{ username: string; password: string }> {
  await page.goto('/')
  await page.getByRole('link', { name: '登录' }).first().click()
  await page.getByRole('link', { name: '注册单位账号' }).click()
  const account = await fillRegistration(page, name)
  await page.getByText('还没有项目', { exact: true }).waitFor()
  return account
}

/** The page of the registration, from wherever one came to it. */
export async function fillRegistration(page: Page, name: string) {
  const account = { username: `investor-${randomInt(1_000_000)}`, password: 'Gemo-2026-xinyu' }
  await page.getByLabel('统一社会信用代码').fill(newCreditCode())
  await page.getByLabel('单位名称').fill('新余新膜新能源材料有限公司')
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('用户名').fill(account.username)
  await page.getByLabel('密码', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: '注册' }).click()
  return account
}

/** 新建项目 and its first step, up to the page of the items that follow from the facts. */
export async function startProject(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: '新建项目' }).click()
  await page.getByLabel('项目名称').fill(plant.projectName)
  await page.getByLabel('项目代码').fill(code)
  await page.getByRole('button', { name: '开始填报' }).click()
  await answerFacts(page)
}

/** The step 项目情况, answered for the separator plant. */
export async function answerFacts(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '项目情况', level: 1 }).waitFor()
  for (const [question, answer] of Object.entries(plant.choices))
    await page.getByRole('group', { name: question, exact: true }).getByText(answer, { exact: true }).click()
  for (const [label, text] of Object.entries(plant.texts)) await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: '下一步：所需事项' }).click()
  await page.getByRole('heading', { name: '您要办这些事' }).waitFor()
}

/** The papers that are asked for, by name, on the step 材料. */
export async function askedPapers(page: Page): Promise<string[]> {
  const slots = page.getByRole('region', { name: '请您上传' }).getByRole('heading', { level: 3 })
  await slots.first().waitFor()
  return slots.allTextContents()
}

/** While a file is on its way its progress is seen: it is held back until then. */
export async function upload(page: Page, material: string, file: PaperFile): Promise<void> {
  let letThrough = () => {}
  const seen = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route('**/api/organisations/*/uploads', async (route) => {
    await seen
    await route.continue()
  })
  await page.getByLabel(`上传 ${material}`, { exact: true }).setInputFiles(file)
  await page.getByRole('progressbar', { name: `正在上传 ${file.name}` }).waitFor()
  letThrough()
  await page.getByRole('button', { name: `移除 ${file.name}` }).waitFor()
  await page.unroute('**/api/organisations/*/uploads')
}

/** 核对 and 提交申报, with the double click of an impatient hand; ends on the page of the filed project. */
export async function file(page: Page): Promise<void> {
  await submitFiling(page)
  await page.getByText('已提交。部门 5 个工作日内答复是否受理').waitFor()
}

export async function submitFiling(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步：核对' }).click()
  await page.getByRole('checkbox', { name: /以上内容和材料真实/ }).check()
  await page.getByRole('button', { name: '提交申报' }).dblclick()
}
