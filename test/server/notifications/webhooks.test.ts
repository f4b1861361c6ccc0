import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { BadSettings, readEnv } from '../../../server/env.ts'
import { notify } from '../../../server/notifications/notify.ts'
import { startWebhooks } from '../../../server/notifications/start-webhooks.ts'
import type { WebhookFormat } from '../../../server/notifications/webhook-formats.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { until } from '../../support/until.ts'

interface Posted {
  url: URL
  headers: IncomingHttpHeaders
  body: string
}

const SECRET = 'SEC of a robot'
const KEY = '360500S1-20260324-0001'
let yimen: TestApp
let robot: Server
let address: string
let projectId: string
const posted: Posted[] = []
let answer = { status: 200, body: '{"errcode":0,"errmsg":"ok"}' }
let running: { stop: () => Promise<void> } | undefined

beforeAll(async () => {
  robot = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const url = new URL(request.url!, 'http://robot')
      posted.push({ url, headers: request.headers, body: Buffer.concat(chunks).toString() })
      response.writeHead(answer.status).end(answer.body)
    })
  })
  await new Promise<void>((done) => robot.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(robot.address() as AddressInfo).port}/robot/send?key=of-the-group`
  yimen = await startTestApp({ settings: { YIMEN_PUBLIC_URL: 'https://yimen.example' } })
  const person = (await yimen.db('people').where({ username: 'applicant' }).first())!
  const { organisationId } = (await yimen.db('memberships').where({ personId: person.id }).first())!
  const [project] = await yimen
    .db('projects')
    .insert({ organisationId, nameZh: '隔膜[项目](http://evil)', createdBy: person.id })
    .returning('*')
  projectId = project!.id
}, 180_000)
afterAll(async () => {
  await yimen.close()
  await new Promise((done) => robot.close(done))
})
afterEach(async () => {
  await running?.stop()
  posted.length = 0
  answer = { status: 200, body: '{"errcode":0,"errmsg":"ok"}' }
})

function start(format: WebhookFormat, secret = SECRET): void {
  const { app } = yimen
  const env = { ...app.env, webhook: { url: address, format, secret } }
  running = startWebhooks({ db: app.db, env, now: app.now, log: app.log }, 50)
}
const tell = (...to: (string | undefined)[]) =>
  yimen.db.transaction(async (trx) => {
    for (const owner of to)
      await notify(trx, {
        application: { projectId },
        to: owner,
        kind: 'due',
        businessKey: KEY,
        content: { text: '王敏 13800000000', dueOn: '2026-03-30' }
      })
  })
const came = (count = 1) =>
  until(
    async () => posted.length >= count,
    30_000,
    () => `so far: ${JSON.stringify(posted)}`
  )
const TITLE = '【一门】有一件事已经超期：隔膜 项目  http://evil '
const LINK = `https://yimen.example/dossiers/${KEY}`

test('a group of 企业微信 gets title and link as Markdown, once however many offices are told, and nothing of the case', async () => {
  start('wecom', '')
  await tell('HB@360500:handler', 'HB@360500:head', undefined)
  await came()
  await until(
    async () => (await yimen.db('notification_webhooks').whereNull('sentAt')).length === 0,
    30_000,
    'not noted as sent'
  )
  expect(posted).toHaveLength(1)
  expect(posted[0]!.url.search).toBe('?key=of-the-group')
  expect(posted[0]!.headers['content-type']).toBe('application/json')
  expect(JSON.parse(posted[0]!.body)).toEqual({
    msgtype: 'markdown',
    markdown: { content: `${TITLE}\n[查看](${LINK})` }
  })
})

test('a group of 钉钉 gets it signed as its robots ask', async () => {
  start('dingtalk')
  await tell('HB@360500:handler')
  await came()
  const { url, body } = posted[0]!
  const timestamp = url.searchParams.get('timestamp')!
  expect(Math.abs(Date.now() - Number(timestamp))).toBeLessThan(60_000)
  const sign = createHmac('sha256', SECRET).update(`${timestamp}\n${SECRET}`).digest('base64')
  expect(url.searchParams.get('sign')).toBe(sign)
  expect(url.searchParams.get('key')).toBe('of-the-group')
  expect(JSON.parse(body)).toEqual({
    msgtype: 'markdown',
    markdown: { title: TITLE, text: `${TITLE}\n\n[查看](${LINK})` }
  })
})

test('another programme gets JSON with an HMAC over moment and body', async () => {
  start('json')
  await tell('HB@360500:handler')
  await came()
  const { headers, body } = posted[0]!
  const { at, ...told } = JSON.parse(body)
  expect(told).toEqual({ title: '【一门】有一件事已经超期：隔膜[项目](http://evil)', link: LINK })
  expect(Number(headers['x-yimen-timestamp'])).toBe(Date.parse(at))
  const hmac = createHmac('sha256', SECRET).update(`${String(headers['x-yimen-timestamp'])}.${body}`)
  expect(headers['x-yimen-signature']).toBe(`sha256=${hmac.digest('hex')}`)
})

test('what the robot does not take is tried again later, and administrators see why', async () => {
  answer = { status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' }
  start('wecom')
  await tell('HB@360500:handler')
  await came()
  const administrator = await yimen.signIn('administrator')
  const webhook = async () =>
    (await administrator.get('/api/notification-channels'))
      .json()
      .find(({ channel }: { channel: string }) => channel === 'webhook')
  await until(async () => (await webhook()).failing === 1, 30_000, 'it is not shown')
  expect(await webhook()).toMatchObject({ lastError: '93000 invalid webhook url', waiting: 0 })
  expect((await (await yimen.signIn('hb-head')).get('/api/notification-channels')).statusCode).toBe(403)

  answer = { status: 200, body: '{"errcode":0}' }
  await yimen
    .db('notification_webhooks')
    .whereNull('sentAt')
    .update({ nextAttemptAt: '2026-01-01T00:00:00Z' })
  await until(async () => (await webhook()).failing === 0, 30_000, 'it was not tried again')
})

test('an applicant is told in the platform and by mail, never through the group', async () => {
  start('json')
  await tell(undefined)
  await tell('HB@360500:handler')
  await came()
  expect(posted).toHaveLength(1)
})

test('a wrong address or format is named at the start', () => {
  const home = yimen.app.env.home
  expect(() => readEnv({ YIMEN_HOME: home, YIMEN_WEBHOOK_URL: 'ftp://x' })).toThrow(BadSettings)
  expect(() => readEnv({ YIMEN_HOME: home, YIMEN_WEBHOOK_FORMAT: 'slack' })).toThrow(/wecom, dingtalk, json/)
})
