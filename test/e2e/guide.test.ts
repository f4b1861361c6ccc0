import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { PHONE } from '../support/browser.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { sidewaysOverflow } from './sideways-overflow.ts'
import { signIn } from './officer.ts'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('who says what is planned finds the permit, goes through the list by keys, and sends the address on', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const visitor = await browser.visit('searching')
    await visitor.goto('/')
    await visitor.getByRole('link', { name: '我要建一个厂房' }).click()
    await visitor.getByRole('heading', { level: 2, name: '建筑工程施工许可证核发' }).waitFor()

    const box = visitor.getByRole('searchbox')
    await box.fill('环评')
    await visitor.getByText('3 个事项').waitFor()
    await visitor.getByRole('heading', { level: 2, name: '环境影响评价文件审批(报告表)' }).waitFor()
    await box.press('ArrowDown')
    await visitor.keyboard.press('ArrowDown')
    await visitor.getByRole('heading', { level: 1, name: '环境影响评价文件审批(报告书)' }).waitFor()
    const chosen = visitor.getByRole('list', { name: '事项' }).locator('[aria-current]')
    expect(await chosen.getAttribute('href')).toMatch(/^\/guide\/HB-XK-0001\?q=/)
    await visitor.keyboard.press('Enter')

    const friend = await browser.visit('reading')
    await friend.goto(visitor.url())
    await friend.getByRole('heading', { level: 1, name: '环境影响评价文件审批(报告书)' }).waitFor()
    expect(await friend.getByRole('searchbox').inputValue()).toBe('环评')

    // On a phone the card has the page, and leads back to what was found.
    await friend.setViewportSize(PHONE)
    expect(await friend.getByRole('searchbox').isVisible()).toBe(false)
    expect(await sidewaysOverflow(friend)).toEqual([])
    await friend.getByRole('main').getByRole('link', { name: '办事指南' }).click()
    await friend.getByText('3 个事项').waitFor()
    expect(await sidewaysOverflow(friend)).toEqual([])
    expect(browser.complaints).toEqual([])
  })
}, 300_000)

test('nothing found says what to do; a department leads to its items', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const visitor = await browser.visit('lost')
    await visitor.goto('/guide?q=xyzxyz&stage=S2')
    await visitor.getByText('没有找到“xyzxyz”').waitFor()
    await visitor.getByRole('link', { name: '在全部阶段和部门里找' }).waitFor()
    expect(await visitor.getByRole('link', { name: '看看我的项目要办哪些' }).getAttribute('href')).toBe(
      '/plan'
    )
    await visitor.getByRole('link', { name: '市林业局' }).click()
    await visitor.getByText('2 个事项').waitFor()
    await visitor.getByRole('heading', { level: 2, name: '使用林地审核' }).waitFor()
  })
}, 300_000)

test('to begin, who is new answers the questions first, and who is signed in makes a project', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const visitor = await browser.visit('beginning')
    await visitor.goto('/guide/HB-XK-0002')
    await visitor.getByRole('link', { name: '开始办' }).click()
    await visitor.getByText('第 1 组，共 10 组').waitFor()

    const applicant = await browser.visit('applying')
    await signIn(applicant, 'applicant')
    await applicant.goto('/guide/HB-XK-0002')
    await applicant.getByRole('link', { name: '开始办' }).click()
    await applicant.waitForURL('**/projects/new')
  })
}, 300_000)
