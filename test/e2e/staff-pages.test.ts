import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { signIn } from './officer.ts'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('a designer reads the deployed diagrams and the decision table in Chinese', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const designer = await browser.visit('designer')
    await signIn(designer, 'designer')
    await designer.getByRole('link', { name: 'S1 立项审批', exact: true }).click()
    const diagram = designer.getByRole('img', { name: /“S1 立项审批”第 \d+ 版的流程图/ })
    for (const name of ['提交申报', '发改受理', '汇总结论', '各审查部门'])
      await diagram.getByText(name).first().waitFor()
    // The licence of bpmn-js asks for its mark.
    await designer.getByTitle(/Powered by bpmn.io/).waitFor()
    // bpmn-js lays a box of its own over each shape, which takes the click.
    await diagram.getByText('发改受理').click({ force: true })
    await designer.getByRole('complementary', { name: '属性' }).getByText('yimen:accept').waitFor()

    await designer.goto('/designer')
    await designer.getByRole('link', { name: /适用事项/ }).click()
    await designer.getByText('FG-XK-0006').first().waitFor()
    expect(browser.complaints).toEqual([])
  })
}, 300_000)

test('an administrator creates a person with a role, who sets a password and finds her desk', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const username = `new-officer-${randomInt(1_000_000)}`
    const administrator = await browser.visit('administrator')
    await signIn(administrator, 'administrator')
    await administrator.getByRole('button', { name: '新建人员' }).click()
    const dialog = administrator.getByRole('dialog', { name: '新建人员' })
    await dialog.getByLabel('用户名').fill(username)
    await dialog.getByLabel('姓名').fill('新来的')
    await dialog.getByRole('button', { name: '新建' }).click()
    const link = await dialog.getByRole('status').locator('code').textContent()
    await dialog.getByRole('link', { name: '去给角色' }).click()
    await administrator.getByLabel('新角色').selectOption('经办人')
    await administrator.getByLabel('在哪个机构').selectOption({ label: '新余市生态环境局' })
    await administrator.getByRole('button', { name: '给这个角色' }).click()
    await administrator.getByRole('button', { name: /移除 .*经办人/ }).waitFor()

    const officer = await browser.visit('new-officer')
    await officer.goto(link!)
    await officer.getByLabel('新密码').fill('Huanbao-2026')
    await officer.getByRole('button', { name: '设置密码并登录' }).click()
    await officer.getByRole('region', { name: '事情列表' }).waitFor()
    await officer.getByRole('button', { name: '退出' }).click()
    await officer.getByRole('link', { name: '登录' }).first().waitFor()
    await signIn(officer, username, 'Huanbao-2026')
    await officer.getByRole('region', { name: '事情列表' }).waitFor()
    expect(browser.complaints).toEqual([])
  })
}, 300_000)

test('the pages speak English to whoever asks, and remember it', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const visitor = await browser.visit('visitor')
    await visitor.goto('/')
    await visitor.getByRole('heading', { level: 1, name: '我要办什么' }).waitFor()
    await visitor.getByRole('button', { name: 'English' }).click()
    await visitor.getByRole('heading', { level: 1, name: 'What do you want to do?' }).waitFor()
    expect(await visitor.locator('html').getAttribute('lang')).toBe('en')
    await visitor.reload()
    await visitor.getByRole('link', { name: 'Sign in' }).first().click()
    await visitor.getByLabel('User name').fill('applicant2')
    await visitor.getByLabel('Password', { exact: true }).fill('Yimen-2026')
    await visitor.getByRole('button', { name: 'Sign in' }).click()
    await visitor.getByRole('heading', { level: 1, name: 'My projects' }).waitFor()
    await visitor.getByRole('link', { name: 'Guide' }).first().click()
    await visitor.getByText('Energy-saving review').first().waitFor()
    await visitor.getByRole('button', { name: '中文' }).click()
    await visitor.getByRole('link', { name: '我的项目', exact: true }).waitFor()
    expect(browser.complaints).toEqual([])
  })
}, 300_000)

test('without a connection the page says so, keeps what was typed, and goes on when it is back', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const before = browser.complaints.length
    const officer = await browser.visit('offline')
    await signIn(officer, 'hb-handler')
    const search = officer.getByRole('searchbox', { name: '搜索项目、编号、申请人' })
    await search.waitFor()
    await officer.context().setOffline(true)
    await officer.getByText('连不上服务器').waitFor()
    await search.fill('不存在的项目')
    await officer
      .getByText(/网络|服务器/)
      .first()
      .waitFor()
    await officer.context().setOffline(false)
    await officer.getByText('连不上服务器').waitFor({ state: 'hidden' })
    await officer.getByText('没有找到“不存在的项目”').waitFor()
    expect(await search.inputValue()).toBe('不存在的项目')
    // The browser itself writes a line for each request that did not arrive; nothing else may be there.
    const lines = browser.complaints.splice(before)
    expect(lines.filter((line) => !line.includes('net::ERR_INTERNET_DISCONNECTED'))).toEqual([])
  })
}, 300_000)
