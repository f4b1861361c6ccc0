import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { PHONE } from '../support/browser.ts'
import { sampleProject } from '../support/sample-projects.ts'
import { fillRegistration } from './applicant.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'
import plant from './separator-plant.json' with { type: 'json' }
import { sidewaysOverflow } from './sideways-overflow.ts'

const project = sampleProject('锂电隔膜生产线建设项目')
const choices: Record<string, string> = { ...plant.choices, 是否住宅项目: '否' }
/** The year stands with a day of another one than the reader's. */
const PERIOD = /12月1日 至 (2026年)?12月10日/
const texts: Record<string, string> = plant.texts

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('ten groups of questions give items, papers and dates; after registering the draft is filled with the answers', async () => {
  const { browser } = yimen
  await browser.watched(async () => {
    const newcomer = await browser.visit('newcomer')
    await newcomer.goto('/')
    await newcomer.getByRole('link', { name: '我的项目要办哪些事' }).click()
    for (let group = 1; group <= 10; group += 1) {
      await newcomer.getByText(`第 ${group} 组，共 10 组`).waitFor()
      // Leaving it open is told at the question, and one stays.
      if (group === 2) {
        await newcomer.getByRole('button', { name: '下一组' }).click()
        await newcomer.getByText('请填这一项').first().waitFor()
        await newcomer.reload()
        await newcomer.getByText('第 2 组，共 10 组').waitFor()
      }
      for (const fieldset of await newcomer.getByRole('group').all()) {
        const question = (await fieldset.locator('legend').textContent())!
        await fieldset.getByText(choices[question]!, { exact: true }).click()
      }
      for (const [label, text] of Object.entries(texts)) {
        const field = newcomer.getByLabel(label)
        if (await field.count()) await field.fill(text)
      }
      // By keyboard, as a form is sent.
      await newcomer.getByRole('button', { name: group < 10 ? '下一组' : '看结果' }).press('Enter')
    }

    const items = project.items.length
    await newcomer
      .getByRole('heading', { level: 1, name: `${items} 个事项，${project.promisedTotal} 个工作日办完` })
      .waitFor()
    await newcomer.getByText('最迟拿到施工许可证').waitFor()
    await newcomer.getByLabel('哪天申报').fill('2026-12-01')
    await newcomer.getByText(PERIOD).waitFor()
    await newcomer.getByText('12月10日是怎么算出来的').click()
    await newcomer.getByText('第 7 天').first().waitFor()
    // The answer is an address of its own and survives a reload.
    await newcomer.reload()
    await newcomer.getByText(PERIOD).waitFor()
    await newcomer.setViewportSize(PHONE)
    expect(await sidewaysOverflow(newcomer)).toEqual([])

    await newcomer.getByRole('link', { name: '注册后申报' }).click()
    await fillRegistration(newcomer, '赵新')
    await newcomer.getByRole('checkbox', { name: '用刚才的回答' }).waitFor()
    await newcomer.getByLabel('项目名称').fill(plant.projectName)
    await newcomer.getByRole('button', { name: '开始填报' }).click()
    await newcomer.getByRole('heading', { name: '项目情况', level: 1 }).waitFor()
    const mode = newcomer.getByRole('group', { name: '投资管理方式', exact: true })
    expect(await mode.getByRole('radio', { name: choices['投资管理方式']! }).isChecked()).toBe(true)
    expect(await newcomer.getByLabel('用地面积').inputValue()).toBe('6.2')
    expect(await newcomer.getByLabel('年综合能耗').inputValue()).toBe('3200')

    // They are the draft's now: another project begins with other answers.
    await newcomer.goto('/projects/new')
    await newcomer.getByLabel('项目名称').waitFor()
    expect(await newcomer.getByRole('checkbox', { name: '用刚才的回答' }).count()).toBe(0)
    expect(browser.complaints).toEqual([])
  })
}, 300_000)
