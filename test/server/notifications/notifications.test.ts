import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { startMailer } from '../../../server/notifications/mailer.ts'
import { notify } from '../../../server/notifications/notify.ts'
import type { NotificationKind } from '../../../server/notifications/schema.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { until } from '../../support/until.ts'
import { startSmtpServer, type SmtpServer } from './smtp-server.ts'

let yimen: TestApp
let smtp: SmtpServer
let organisationId: string
let projectId: string
beforeAll(async () => {
  smtp = await startSmtpServer()
  yimen = await startTestApp({
    settings: {
      YIMEN_SMTP_URL: smtp.url,
      YIMEN_PUBLIC_URL: 'https://yimen.example',
      YIMEN_MAIL_FROM: 'yimen@example.org'
    }
  })
  const person = (await yimen.db('people').where({ username: 'applicant' }).first())!
  await yimen.db('people').where({ id: person.id }).update({ email: 'Wang@example.org', locale: 'en' })
  const membership = (await yimen.db('memberships').where({ personId: person.id }).first())!
  organisationId = membership.organisationId
  await yimen.db('organisations').where({ id: organisationId }).update({ email: 'office@example.org' })
  const [project] = await yimen
    .db('projects')
    .insert({ organisationId, nameZh: '锂电隔膜生产线建设项目', createdBy: person.id })
    .returning('*')
  projectId = project!.id
}, 180_000)
afterAll(async () => {
  await yimen.close()
  await smtp.close()
})
beforeEach(() => {
  smtp.mails.length = 0
})

const soon = (what: () => Promise<boolean>) =>
  until(what, 30_000, () => `so far: ${JSON.stringify(smtp.mails)}`)

const tell = (kind: NotificationKind, to?: string, businessKey = '360500S1-20260324-0001') =>
  yimen.db.transaction((trx) =>
    notify(trx, {
      application: { projectId },
      kind,
      businessKey,
      to,
      content: { dueOn: '2026-03-30', text: '请补正' }
    })
  )

test('an officer’s reading leaves the notification new to the colleagues of the same group', async () => {
  const [handler, head] = await Promise.all([yimen.signIn('hb-handler'), yimen.signIn('hb-head')])
  await tell('warning', 'HB@360500:handler')
  const list = (await handler.get('/api/notifications')).json()
  expect(list).toMatchObject({
    unread: 1,
    nextCursor: null,
    notifications: [{ kind: 'warning', projectNameZh: '锂电隔膜生产线建设项目', readAt: null }]
  })
  expect((await head.get('/api/notifications')).json().notifications).toEqual([])

  const id = list.notifications[0].id
  expect((await handler.post('/api/notifications/read', { upTo: id })).statusCode).toBe(200)
  // An older tab does not make it new again.
  await handler.post('/api/notifications/read', { upTo: id - 1 })
  const later = (await handler.get('/api/notifications')).json()
  expect(later).toMatchObject({ unread: 0, notifications: [{ id, readAt: expect.any(String) }] })

  const [unit] = await yimen.db('org_units').where({ department: 'HB', region: '360500' })
  const other = (await yimen.db('people').where({ username: 'hb-head' }).first())!
  await yimen.db('roles_held').insert({ personId: other.id, role: 'handler', orgUnitId: unit!.id } as never)
  expect((await head.get('/api/notifications')).json()).toMatchObject({ unread: 1 })
})

test('long lists come page by page, newest first', async () => {
  const lead = await yimen.signIn('fg-lead')
  for (let i = 1; i <= 35; i += 1) await tell('due', 'FG@360500:lead', `CASE-${i}`)
  const first = (await lead.get('/api/notifications')).json()
  expect(first.notifications).toHaveLength(30)
  expect(first.notifications[0].businessKey).toBe('CASE-35')
  expect(first.unread).toBe(35)
  const second = (await lead.get(`/api/notifications?cursor=${first.nextCursor}`)).json()
  expect(second.notifications.map(({ businessKey }: { businessKey: string }) => businessKey)).toEqual([
    'CASE-5',
    'CASE-4',
    'CASE-3',
    'CASE-2',
    'CASE-1'
  ])
  expect(second.nextCursor).toBeNull()
  expect((await lead.get('/api/notifications?cursor=x')).json().code).toBe('CURSOR_INVALID')
})

test('the applicant’s people hear by mail, each once and in their language, officers do not', async () => {
  await tell('correction-asked')
  await tell('warning', 'HB@360500:handler')
  const mailer = startMailer(yimen.app, 20)
  await soon(async () => smtp.mails.length >= 2)
  await mailer.stop()

  const decoded = smtp.mails.map(({ to, from, body }) => ({ to, from, text: plain(body) }))
  expect(decoded.map(({ to }) => to).sort()).toEqual(['office@example.org', 'wang@example.org'])
  const text = (to: string) => decoded.find((mail) => mail.to === to)!.text
  expect(text('wang@example.org')).toContain('Papers must be corrected, once')
  expect(text('wang@example.org')).toContain('Please answer by 2026-03-30.')
  expect(text('office@example.org')).toContain('需要一次性补正材料')
  expect(text('office@example.org')).toContain(`https://yimen.example/projects/${projectId}`)
  expect(decoded[0]!.from).toBe('yimen@example.org')
})

test('a mail that the server refuses for the moment is tried again later, and only that one', async () => {
  smtp.refuse(1)
  await tell('passed')
  const before = Date.now()
  const mailer = startMailer(yimen.app, 20)
  const failed = () => yimen.db('notification_mails').where('attempts', '>', 0).whereNull('sentAt')
  await soon(async () => smtp.mails.length === 1 && (await failed()).length === 1)
  const [row] = await failed()
  expect(row).toMatchObject({ attempts: 1, lastError: expect.stringContaining('451') })
  expect(new Date(row!.nextAttemptAt).getTime()).toBeGreaterThan(before + 20_000)

  await yimen.db('notification_mails').update({ nextAttemptAt: '2026-01-01T00:00:00Z' })
  await soon(async () => smtp.mails.length === 2)
  await mailer.stop()
  expect(new Set(smtp.mails.map(({ to }) => to)).size).toBe(2)
})

test('news from before the mail server was set up is not sent', async () => {
  await tell('accepted')
  await yimen.db.raw(
    `update notifications set created_at = now() - interval '3 days' where mailed_at is null`
  )
  const mailer = startMailer(yimen.app, 20)
  await soon(
    async () => !(await yimen.db('notifications').where({ kind: 'accepted' }).whereNull('mailedAt').first())
  )
  await mailer.stop()
  expect(smtp.mails).toEqual([])
})

test('without a mail server nothing runs', async () => {
  const { db, env, log } = yimen.app
  await startMailer({ db, env: { ...env, smtpUrl: null }, log }).stop()
})

function plain(body: string): string {
  const end = body.indexOf('\r\n\r\n')
  const [head, text] = [body.slice(0, end), body.slice(end + 4)]
  if (/base64/.test(head)) return Buffer.from(text, 'base64').toString()
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return /quoted-printable/.test(head) ? Buffer.from(bytes, 'latin1').toString() : text
}
