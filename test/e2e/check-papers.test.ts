import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { signInApplicant } from '../support/flow-people.ts'
import { createDesks } from './desks.ts'
import { openTask } from './officer.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('a department marks a paper; the list of the lead shows it live, and it goes out in the one notice', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const filing = await (await signInApplicant(flow)).files('锂电隔膜生产线建设项目')
    const { code } = (await flow.db('projects').where({ id: filing.projectId }).first('code'))!
    const desks = createDesks(browser, code!)
    const lead = await desks.open('fg-lead')
    await openTask(lead, '发改受理')
    await lead.getByText('前发出，否则视为受理').waitFor()
    await lead.getByText('0/5 个部门已核对').waitFor()

    const department = await desks.open('hb-handler')
    await openTask(department, '核对材料')
    await department
      .getByRole('group', { name: /^环境影响报告表/ })
      .getByText('缺', { exact: true })
      .click()
    await department.getByRole('button', { name: '提交：缺 1 项' }).click()
    await department.getByText('请写明缺什么').waitFor()
    await department.getByLabel('环境影响报告表缺什么').fill('缺少平面布置图')
    await department.getByRole('button', { name: '＋ 还缺别的材料' }).click()
    await department.getByRole('textbox', { name: '还缺 1', exact: true }).fill('危险废物处置说明')
    await department.getByRole('button', { name: '提交：缺 2 项' }).click()

    // The lead's page stood open all the while.
    await lead.getByText('1/5 个部门已核对').waitFor()
    await lead.getByText('缺少平面布置图').waitFor()
    await lead.getByRole('radio', { name: '受理', exact: true }).check()
    await lead.getByRole('button', { name: /^受理/ }).click()
    await lead.getByText('有部门认为材料不齐，仍然受理？').waitFor()
    await lead.getByRole('button', { name: '取消' }).click()

    await lead.getByRole('radio', { name: '要求补正' }).check()
    expect(await lead.getByLabel('第 1 项要求').inputValue()).toBe('缺少平面布置图')
    expect(await lead.getByLabel('第 2 项要求').inputValue()).toBe('危险废物处置说明')
    await lead.getByRole('button', { name: '移除第 2 项' }).click()
    await lead.getByLabel(/为什么不要求“危险废物处置说明”/).fill('备案阶段不需要')
    await lead.getByRole('button', { name: '发出补正通知' }).click()
    await lead.getByText('：要求补正，已提交').waitFor()

    const notice = await flow.db('corrections').where({ applicationId: filing.applicationId }).first()
    expect(notice!.lines).toMatchObject([{ material: 'M12', what: '缺少平面布置图' }])
    const { candidateGroup } = (await flow
      .db('acts')
      .where({ applicationId: filing.applicationId, form: 'yimen:check-papers' })
      .first('candidateGroup'))!
    const told = flow.db('notifications').where({ kind: 'line-left-out', businessKey: filing.number })
    expect(await told).toMatchObject([
      { owner: candidateGroup, content: { text: '危险废物处置说明：备案阶段不需要' } }
    ])
    expect(browser.complaints).toEqual([])
  })
}, 300_000)
