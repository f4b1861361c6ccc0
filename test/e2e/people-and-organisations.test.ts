import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Locator } from 'playwright-core'
import { register } from './applicant.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { signIn } from './officer.ts'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

const choose = (card: Locator, ...lines: string[]) =>
  card.locator('input[type=file]').setInputFiles({
    name: 'table.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\n'))
  })

test('an administrator imports people and their roles, gives one a new password and ends the account', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const username = `imported-${randomInt(1_000_000)}`
    const administrator = await browser.visit('administrator')
    await signIn(administrator, 'administrator')
    await administrator.getByRole('link', { name: '批量导入' }).click()
    const people = administrator.getByRole('region', { name: '人员', exact: true })
    await choose(people, 'username,name,email,phone', `${username},钱多多,wrong,0790-1`)
    await people.getByText('有 1 处要改').waitFor()
    await people.getByText('第 2 行').waitFor()
    await choose(people, 'username,name,email,phone', `${username},钱多多,,0790-1`)
    await people.getByText('预览，还没有导入。').waitFor()
    await people.getByRole('button', { name: '导入这 1 条' }).click()
    await people.getByText('已导入。').waitFor()

    const roles = administrator.getByRole('region', { name: '角色', exact: true })
    await choose(roles, 'username,role,department,region', `${username},handler,SL,360500`)
    await roles.getByRole('button', { name: '导入这 1 条' }).click()
    await roles.getByText('已导入。').waitFor()

    await administrator.getByRole('link', { name: '人员', exact: true }).click()
    await administrator.getByLabel('搜索姓名或用户名').fill(username)
    await administrator.getByRole('link', { name: '钱多多' }).click()
    await administrator.getByRole('button', { name: '生成链接' }).click()
    const link = administrator.getByRole('status').locator('code').first()
    const officer = await browser.visit('imported')
    await officer.goto((await link.textContent())!)
    await officer.getByLabel('新密码').fill('Shuili-2026')
    await officer.getByRole('button', { name: '设置密码并登录' }).click()
    await officer.getByRole('region', { name: '事情列表' }).waitFor()

    await administrator.getByRole('button', { name: '停用账号' }).click()
    await administrator.getByRole('dialog').getByRole('button', { name: '停用账号' }).click()
    await administrator.getByText('钱多多的账号已停用').waitFor()
    await officer.goto('/inbox')
    await officer.getByRole('button', { name: '登录' }).waitFor()
    expect(browser.complaints.filter((line) => !/status of 401/.test(line))).toEqual([])
  })
}, 300_000)

test('a colleague who was invited registers and acts for the same organisation', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const investor = await browser.visit('inviting')
    await register(investor, '刘明')
    await investor.getByRole('link', { name: '我的单位' }).click()
    await investor.getByRole('button', { name: '生成邀请链接' }).click()
    const link = await investor.getByRole('status').locator('code').textContent()

    const colleague = await browser.visit('invited')
    await colleague.goto(link!)
    await colleague.getByText(/刘明邀请您为新余新膜新能源材料有限公司/).waitFor()
    await colleague.getByLabel('姓名').fill('周同事')
    await colleague.getByLabel('用户名').fill(`colleague-${randomInt(1_000_000)}`)
    await colleague.getByLabel('密码', { exact: true }).fill('Gemo-2026-xinyu')
    await colleague.getByRole('button', { name: '注册并接受邀请' }).click()
    await colleague.getByText('还没有项目', { exact: true }).waitFor()
    await colleague.getByRole('link', { name: '我的单位' }).click()
    await colleague.getByText('刘明').first().waitFor()
    expect(browser.complaints).toEqual([])
  })
}, 300_000)

test('anybody reads when an item is needed, its papers, limits and law, and whom to ask in a county', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const passerBy = await browser.visit('passer-by')
    await passerBy.goto('/guide/HB-XK-0002')
    await passerBy.getByRole('heading', { level: 1, name: /环境影响评价文件审批/ }).waitFor()
    for (const name of ['什么情况要办', /^材料 \d+ 份$/, '时间怎么算', '依据', '问谁'])
      await passerBy.getByRole('heading', { name }).waitFor()
    await passerBy.getByText('7 个工作日').first().waitFor()
    await passerBy.getByLabel('建设地点').selectOption('分宜县')
    await passerBy.getByText(/分宜县政务服务中心/).waitFor()
    await passerBy.locator('a[href^="tel:"]').first().waitFor()
    expect(browser.complaints).toEqual([])
  })
}, 300_000)
