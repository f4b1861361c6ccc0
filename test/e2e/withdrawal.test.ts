import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createOfficers } from '../support/flow-officers.ts'
import { signInApplicant } from '../support/flow-people.ts'
import { createDesks } from './desks.ts'
import { openTask, signIn } from './officer.ts'
import { openYimen, type OpenYimen } from './open-yimen.ts'

let yimen: OpenYimen
beforeAll(async () => {
  yimen = await openYimen()
}, 300_000)
afterAll(() => yimen?.close())

test('the applicant withdraws: decided items are seen first, the departments sign, and the confirmation is there', async () => {
  const { browser, flow } = yimen
  await browser.watched(async () => {
    const filing = await (await signInApplicant(flow)).files('锂电隔膜生产线建设项目')
    const officers = createOfficers(flow)
    await officers.accepts(filing)
    const water = await officers.caseOf(filing, 'SL-XK-0001')
    await officers.handles(water)
    const { code } = (await flow.db('projects').where({ id: filing.projectId }).first('code'))!

    const page = await browser.visit('applicant')
    await signIn(page, 'applicant')
    await page.goto(`/projects/${filing.projectId}`)
    await page.getByRole('button', { name: '申请撤件' }).click()
    const dialog = page.getByRole('dialog', { name: '撤件' })
    await dialog.getByText('已经决定的 1 个事项').waitFor()
    await dialog.getByRole('button', { name: '申请撤件' }).click()
    await dialog.getByText('请写明撤件理由').waitFor()
    await dialog.getByRole('textbox', { name: '撤件理由' }).fill('项目改址')
    await dialog.getByRole('button', { name: '申请撤件' }).click()
    await page.getByRole('heading', { name: '撤件办理中' }).waitFor()

    const desk = await createDesks(browser, code!).open('hb-head')
    await openTask(desk, '签署撤件')
    await desk.getByRole('radio', { name: '同意撤件', exact: true }).check()
    await desk.getByRole('button', { name: /^同意撤件/ }).click()
    await desk.getByText('：同意撤件，已提交').waitFor()
    await page.reload()
    await page.getByText('已有部门签署，不能再取回').waitFor()

    const move = await flow.db('case_moves').where({ number: filing.number, move: 'withdrawal' }).first()
    for (const group of (move!.detail.signers as string[]).filter((one) => !one.startsWith('HB@'))) {
      const [department, region] = group.split(':')[0]!.split('@')
      const head = await officers.of({ department: department!, region: region! }, 'head')
      await head.does(filing.number, { form: 'yimen:sign-withdrawal', outcome: 'agree' })
    }
    await page.reload()
    await page
      .getByRole('link', { name: /撤件确认书/ })
      .first()
      .waitFor()
    await page.getByRole('heading', { name: '可以重新申报' }).waitFor()
    // What was decided stays.
    expect((await officers.caseOf(filing, 'SL-XK-0001')).state).toBe(11)
  })
}, 300_000)
