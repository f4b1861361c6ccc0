import { expect, test } from '@jest/globals'
import { useFlow } from '../support/flow-suite.ts'
import { FIRST_DAY } from '../support/flow.ts'

const suite = useFlow()
const WAREHOUSE = '社区便民仓储'

test('where a department disagrees, the stage passes after the minutes of a joint meeting and its new answer', async () => {
  const { applicant, officers } = suite
  const filing = await applicant.files(WAREHOUSE)
  await officers.accepts(filing)

  const opinions = await officers.opinionsOf(filing)
  const planning = opinions.find(({ department }) => department === 'ZR-planning')!
  const handler = await officers.of(planning, 'handler')
  const baseless = await handler.answers(planning.number, {
    form: 'yimen:review-opinion',
    outcome: 'disagree',
    text: '退让道路红线不足'
  })
  expect([baseless.statusCode, baseless.json().code]).toEqual([422, 'LEGAL_BASIS_MISSING'])
  await officers.allDecide(filing, [], ['ZR-planning'])

  const lead = await officers.lead(filing)
  const offices = (await lead.get(`/api/board/${filing.number}`)).json().offices
  const meeting = await lead.post(`/api/board/${filing.number}/meetings`, {
    startsAt: `${FIRST_DAY}T08:30:00.000Z`,
    online: false,
    place: '行政中心 301 会议室',
    agenda: '退让道路红线不足',
    invited: offices.map(({ department, region }: Record<string, string>) => ({ department, region }))
  })
  expect(meeting.json()).toMatchObject({ state: 'convened' })
  const invited = (await handler.get(`/api/dossiers/${planning.number}`)).json()
  expect(invited.meetings).toMatchObject([{ place: '行政中心 301 会议室' }])
  const task = await lead.task(filing.number)
  expect(task.form).toBe('yimen:minutes')
  const skipped = await lead.answers(filing.number, {
    form: 'yimen:minutes',
    outcome: 'recorded',
    heldOn: '2026-03-03',
    participants: '发改、规划、建设单位',
    text: '会议还没有开'
  })
  expect([skipped.statusCode, skipped.json().code]).toEqual([422, 'MEETING_IN_FUTURE'])
  await lead.does(filing.number, {
    form: 'yimen:minutes',
    outcome: 'recorded',
    heldOn: FIRST_DAY,
    participants: '发改、规划、建设单位',
    text: '建设单位调整总平面，规划部门同意'
  })
  const afterwards = (await lead.get(`/api/board/${filing.number}`)).json()
  expect(afterwards.meetings).toMatchObject([{ state: 'held' }])
  expect(afterwards.disagreement.step).toBe('answer')
  expect(
    await suite.flow
      .db('notifications')
      .where({ businessKey: filing.number, kind: 'answer-wanted' })
      .pluck('owner')
  ).toEqual([`ZR-planning@${planning.region}:head`])
  const conclusion = { form: 'yimen:conclude' as const, outcome: 'passed' as const, text: '汇总各部门意见' }
  await lead.task(filing.number)
  const overruled = await lead.answers(filing.number, conclusion)
  expect([overruled.statusCode, overruled.json().code]).toEqual([422, 'DISAGREEMENT_STANDS'])
  // The department itself takes its disagreement back: nobody else may.
  const head = await officers.of(planning, 'head')
  const again = { answer: 'agree', text: '总平面已调整，同意' }
  expect((await lead.post(`/api/stage-opinions/${planning.number}/answer`, again)).statusCode).toBe(403)
  expect((await head.post(`/api/stage-opinions/${planning.number}/answer`, again)).json()).toMatchObject({
    answer: 'agree',
    round: 2
  })
  await officers.concludes(filing)

  const dossier = (await lead.get(`/api/dossiers/${filing.number}`)).json()
  expect(dossier.application.state).toBe('passed')
  expect(dossier.acts.map(({ form }: { form: string }) => form)).toContain('yimen:minutes')
})

test('agreement with conditions names them, and needs no meeting', async () => {
  const { applicant, officers } = suite
  const filing = await applicant.files(WAREHOUSE)
  await officers.accepts(filing)
  const [first, ...others] = await officers.opinionsOf(filing)
  const handler = await officers.of(first!, 'handler')
  const body = { form: 'yimen:review-opinion' as const, outcome: 'conditions' as const, text: '原则同意' }
  expect((await handler.answers(first!.number, body)).json()).toMatchObject({ code: 'CONDITIONS_MISSING' })
  await handler.does(first!.number, {
    ...body,
    conditions: [{ text: '开工前办理施工许可', appliesTo: 'S4' }]
  })
  const head = await officers.of(first!, 'head')
  await head.does(first!.number, { form: 'yimen:sign-opinion', outcome: 'sign' })

  const cases = await officers.casesOf(filing)
  await Promise.all([
    ...others.map((opinion) => officers.answers(opinion)),
    ...cases.map((row) => officers.handles(row))
  ])
  const lead = await officers.lead(filing)
  expect((await lead.task(filing.number)).form).toBe('yimen:conclude')
})

test('a head sends an opinion back: a new round, signed by another person than its author', async () => {
  const { applicant, officers } = suite
  const filing = await applicant.files(WAREHOUSE)
  await officers.accepts(filing)
  const land = (await officers.opinionsOf(filing)).find(({ department }) => department === 'ZR-land')!
  const handler = await officers.of(land, 'handler')
  const head = await officers.of(land, 'head')
  const review = { form: 'yimen:review-opinion' as const, outcome: 'agree' as const, text: '同意' }

  await handler.does(land.number, review)
  const mute = await head.answers(land.number, { form: 'yimen:sign-opinion', outcome: 'return' })
  expect([mute.statusCode, mute.json().code]).toEqual([422, 'REASON_MISSING'])
  await head.does(land.number, { form: 'yimen:sign-opinion', outcome: 'return', text: '补充地类依据' })
  await handler.does(land.number, { ...review, text: '同意，地类为仓储用地' })
  await head.does(land.number, { form: 'yimen:sign-opinion', outcome: 'sign' })

  const dossier = (await head.get(`/api/dossiers/${land.number}`)).json()
  const own = dossier.acts.filter(({ businessKey }: { businessKey: string }) => businessKey === land.number)
  expect(own.map(({ round, outcome }: { round: number; outcome: string }) => [round, outcome])).toEqual([
    [1, 'agree'],
    [1, 'return'],
    [2, 'agree'],
    [2, 'sign']
  ])
})
