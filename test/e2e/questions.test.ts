import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { register } from './applicant.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import { signIn } from './officer.ts'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('an applicant asks about an item, the office answers for everybody, and both the asker and a passer-by read it', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const mark = String(Date.now()).slice(-6)
    const question = `厂房扩建 ${mark} 平方米要重新做环评吗？`
    const investor = await browser.visit('asking')
    await register(investor, '钱问')
    await investor.goto('/guide/HB-XK-0002')
    await investor.getByRole('button', { name: '提交咨询' }).click()
    await investor.getByText('请写内容').waitFor()
    await investor.getByLabel('您的问题').fill(question)
    await investor.getByRole('button', { name: '提交咨询' }).click()
    await investor.getByText(/前答复您/).waitFor()
    await investor.getByText('还剩 5 个工作日').waitFor()

    const officer = await browser.visit('answering')
    await signIn(officer, 'hb-handler')
    await officer.getByRole('link', { name: /咨询/ }).click()
    await officer.getByLabel('搜索问题、事项或项目').fill(mark)
    const asked = officer.getByRole('article').filter({ hasText: question })
    await asked.getByRole('button', { name: '答复' }).click()
    await asked.getByLabel('答复内容').fill('规模变化不大的不用，超过 30% 的要。')
    await asked.getByRole('checkbox', { name: /同时公开/ }).check()
    await asked.getByLabel('公开的问题').fill(`钱问的厂房扩建 ${mark} 要重新做环评吗？`)
    await asked.getByRole('button', { name: '提交答复' }).click()
    await asked.getByText('公开的内容里还有能看出是谁').waitFor()
    await asked.getByLabel('公开的问题').fill(`厂房扩建(${mark})要重新做环评吗？`)
    await asked.getByRole('button', { name: '提交答复' }).click()
    await officer.getByText('已答复，并通知了申请人。').waitFor()
    await asked.waitFor({ state: 'detached' })

    await investor.getByRole('link', { name: /消息/ }).click()
    await investor.getByRole('link', { name: '您的咨询有了答复' }).click()
    await investor.getByRole('heading', { level: 1, name: '我的咨询' }).waitFor()
    await investor.getByText('规模变化不大的不用，超过 30% 的要。').waitFor()

    const passerBy = await browser.visit('reading')
    await passerBy.goto('/guide/HB-XK-0002')
    await passerBy.getByRole('heading', { name: '常见问题' }).waitFor()
    await passerBy.getByText(`厂房扩建(${mark})要重新做环评吗？`).waitFor()
    await passerBy.getByText('登录后可以向部门提问').waitFor()
    expect(browser.complaints.filter((line) => !/status of 422/.test(line))).toEqual([])
  })
}, 300_000)
