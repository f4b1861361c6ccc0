import { expect, test } from '@jest/globals'
import { useFlow } from '../support/flow-suite.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'

test('环保 answers the EIA class that the applicant does not know: the item comes, its paper is asked for, its case is handled', async () => {
  const { flow, applicant, officers } = suite
  const filing = await applicant.files(PLANT, { eiaClass: 'unknown' })
  const before = (await officers.casesOf(filing)).map(({ item }) => item)
  expect(before.toSorted()).toEqual(['FG-XK-0001', 'FG-XK-0006', 'SL-XK-0001'])

  const lead = await officers.lead(filing)
  const reviewer = await officers.officer('hb-handler')
  await reviewer.task(filing.number, 'yimen:determine-fact')
  // The lead cannot accept what is not yet determined.
  expect((await lead.inbox('todo', filing.number)).map(({ form }) => form)).toEqual([])

  await reviewer.does(filing.number, {
    form: 'yimen:determine-fact',
    outcome: 'form',
    text: '按分类管理名录第 35 类，应编报告表'
  })
  const added = await officers.caseOf(filing, 'HB-XK-0002')
  expect(added).toMatchObject({ state: 1, department: 'HB', region: '360500' })
  const application = await flow.db('applications').where({ id: filing.applicationId }).first()
  expect(application).toMatchObject({ facts: { eiaClass: 'form' }, state: 'filed' })

  // Its paper is missing now, so the lead asks for it once.
  await lead.task(filing.number, 'yimen:accept')
  const early = await lead.answers(filing.number, { form: 'yimen:accept', outcome: 'accept' })
  expect(early.json()).toMatchObject({ code: 'PAPERS_MISSING' })
  await lead.does(filing.number, {
    form: 'yimen:accept',
    outcome: 'correct',
    days: 5,
    lines: [{ material: 'M12', what: '请提交环境影响报告表' }]
  })
  await applicant.task(filing.number, 'yimen:supply-corrections')
  await applicant.attaches(filing.applicationId, 'M12')
  await applicant.does(filing.number, {
    form: 'yimen:supply-corrections',
    outcome: 'supplied',
    answers: [{ line: '1', text: '' }]
  })
  await officers.accepts(filing)
  await officers.handles(added)
  expect(await officers.caseOf(filing, 'HB-XK-0002')).toMatchObject({ state: 11 })
})
