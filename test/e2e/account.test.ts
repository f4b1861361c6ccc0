import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { register } from './applicant.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { signIn } from './officer.ts'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('an investor changes her password, her organisation and her mind about a draft', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const investor = await browser.visit('investor')
    const { username, password } = await register(investor, '刘明')
    const elsewhere = await browser.visit('elsewhere')
    await signIn(elsewhere, username, password)

    await investor.getByRole('link', { name: /^刘明 · / }).click()
    await investor.getByLabel('现在的密码').fill('not-this-1')
    await investor.getByLabel('新密码').fill('Xinmo-2027-yushui')
    await investor.getByRole('button', { name: '修改密码' }).click()
    await investor.getByRole('alert').getByText('用户名或密码不对').waitFor()
    await investor.getByLabel('现在的密码').fill(password)
    await investor.getByRole('button', { name: '修改密码' }).click()
    await investor.getByText('密码已修改，其他地方的登录都已退出').waitFor()
    await elsewhere.goto('/projects')
    await elsewhere.waitForURL(/\/sign-in/)
    await signIn(elsewhere, username, 'Xinmo-2027-yushui')

    await investor.getByRole('radio', { name: 'English' }).check()
    await investor.getByRole('heading', { name: 'My account', level: 1 }).waitFor()
    await investor.getByRole('radio', { name: '中文' }).check()

    await investor.getByRole('link', { name: '我的单位' }).click()
    await investor.getByRole('button', { name: '修改单位信息' }).click()
    const details = investor.getByRole('form', { name: '修改单位信息' })
    await details.getByLabel('单位名称').fill('新余渝膜科技有限公司')
    await details.getByLabel('地址').fill('新余市渝水区赛维大道 1 号')
    await details.getByRole('textbox', { name: '邮箱' }).fill('office@example')
    await details.getByText('邮箱写得不完整').waitFor()
    await details.getByRole('textbox', { name: '邮箱' }).fill('office@example.com')
    await details.getByRole('button', { name: '保存' }).click()
    await investor.getByText('新余市渝水区赛维大道 1 号 · office@example.com').waitFor()
    await investor.getByRole('link', { name: '刘明 · 新余渝膜科技有限公司' }).waitFor()

    const name = `不办了的项目 ${randomInt(1_000_000)}`
    await investor.getByRole('link', { name: '我的项目' }).click()
    await investor.getByRole('link', { name: '新建项目' }).click()
    await investor.getByLabel('项目名称').fill(name)
    await investor.getByRole('button', { name: '开始填报' }).click()
    await investor.getByRole('heading', { name: '项目情况', level: 1 }).waitFor()
    await investor.getByRole('button', { name: '删除草稿' }).click()
    const question = investor.getByRole('dialog', { name: `删除“${name}”的草稿？` })
    await question.getByText(/上传的材料都会从项目里去掉，找不回来/).waitFor()
    await question.getByRole('button', { name: '取消' }).click()
    await investor.getByRole('link', { name: '我的项目' }).click()
    await investor.getByRole('link', { name }).waitFor()
    await investor.getByRole('button', { name: `删除草稿 ${name}` }).click()
    await question.getByRole('button', { name: '删除草稿' }).click()
    await investor.getByText('还没有项目', { exact: true }).waitFor()
    // The wrong password, and the session that was ended elsewhere.
    expect(browser.complaints.filter((line) => !/status of 401/.test(line))).toEqual([])
  })
}, 300_000)
