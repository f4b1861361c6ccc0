import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { issueDeliveryReceipt } from '../../../server/official-papers/delivery-receipt.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { grantCase, seedForCases, type GrantedCase } from '../licences/granted-case.ts'

let yimen: TestApp
let granted: GrantedCase
beforeAll(async () => {
  yimen = await startTestApp({
    now: () => new Date('2026-03-25T01:00:00Z'),
    settings: { YIMEN_PUBLIC_URL: 'https://yimen.example' }
  })
  await seedForCases(yimen.db)
  granted = await grantCase(yimen.db)
}, 180_000)
afterAll(() => yimen.close())

async function receipt() {
  const application = (await yimen.db('applications').where({ id: granted.applicationId }).first())!
  const row = (await yimen.db('cases').where({ id: granted.caseId }).first())!
  return yimen.db.transaction((trx) =>
    issueDeliveryReceipt(trx, {
      application,
      case: row,
      office: { department: 'HB', region: '360500' },
      delivered: [{ title: '行政许可证', number: '360500HB证-20260324-0001' }],
      recipient: '王敏',
      relation: '经办人',
      method: 'counter',
      deliveredOn: '2026-03-25',
      deliveredBy: '陈窗口',
      today: '2026-03-25'
    })
  )
}

test('receipts given out at the same moment have numbers without a gap or a double', async () => {
  const rows = await Promise.all(Array.from({ length: 12 }, receipt))
  const numbers = rows.map(({ number }) => Number(/〔2026〕(\d+)号$/.exec(number)![1]))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
})

test('a number of a transaction that is undone is given to the next', async () => {
  const before = await receipt()
  await expect(
    yimen.db.transaction(async (trx) => {
      const application = (await trx('applications').where({ id: granted.applicationId }).first())!
      await issueDeliveryReceipt(trx, {
        application,
        office: { department: 'HB', region: '360500' },
        delivered: [],
        recipient: '王敏',
        method: 'post',
        deliveredOn: '2026-03-25',
        deliveredBy: '陈窗口',
        today: '2026-03-25'
      })
      throw new Error('undone')
    })
  ).rejects.toThrow('undone')
  const after = await receipt()
  const last = (number: string) => Number(/(\d+)号$/.exec(number)![1])
  expect(last(after.number)).toBe(last(before.number) + 1)
})

test('the applicant and the office read it, others do not, and it names what was delivered', async () => {
  const { id, number } = await receipt()
  const url = `/api/official-papers/${id}/file`
  const [applicant, other, handler] = await Promise.all(
    ['applicant', 'applicant2', 'hb-handler'].map((name) => yimen.signIn(name))
  )
  expect((await other!.get(url)).statusCode).toBe(404)
  const answer = await applicant!.get(url)
  expect(answer.headers['content-type']).toBe('application/pdf')
  expect((await handler!.get(url)).rawPayload.equals(answer.rawPayload)).toBe(true)
  const { text } = await readPdf(answer.rawPayload)
  for (const words of [
    '送达回证',
    number,
    '360500HB证-20260324-0001',
    '窗口直接送达',
    '王敏（经办人）',
    '2026年3月25日'
  ])
    expect(text).toContain(words)
})

test('its number leads nowhere: who has not got the code reads why; a decision to grant is found by its number', async () => {
  const { number } = await receipt()
  const look = (typed: string) => yimen.visitor().get(`/check?number=${encodeURIComponent(typed)}&lang=zh`)
  const unknown = await look('新环回证〔2026〕9999号')
  const refused = await look(number)
  for (const answer of [unknown, refused]) {
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain('请输入文书上二维码旁的核验码')
  }
  // Nothing tells whether there is one.
  const bare = (body: string) => body.replace(/<a href="[^"]*"|核验时间 [^·]*/g, '')
  expect(bare(refused.body)).toBe(bare(unknown.body))

  await yimen
    .db('official_papers')
    .where({ number })
    .update({ kind: 'grant' } as never)
  const { checkCode } = (await yimen.db('official_papers').where({ number }).first())!
  const typedBrackets = number.replace('〔', '[').replace('〕', ']')
  for (const typed of [number, typedBrackets])
    expect((await look(typed)).headers.location).toBe(`/check/${checkCode}?lang=zh`)
  await yimen
    .db('official_papers')
    .where({ number })
    .update({ kind: 'delivery-receipt' } as never)
})

test('its check page says whether it is valid and by whom, and names no person', async () => {
  const { checkCode, number } = await receipt()
  const { body, statusCode } = await yimen.visitor().get(`/check/${checkCode}`)
  expect(statusCode).toBe(200)
  for (const words of ['有效', number, '送达回证', '新余市生态环境局']) expect(body).toContain(words)
  expect(body).not.toContain('王敏')
  expect(body).not.toContain('陈窗口')
  await yimen.db('official_papers').where({ checkCode }).update({ revokedAt: '2026-03-25T02:00:00Z' })
  expect((await yimen.visitor().get(`/check/${checkCode}`)).body).toContain('已于2026年3月25日撤销')
})
