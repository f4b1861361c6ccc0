import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'

let yimen: TestApp
let administrator: Visitor
beforeAll(async () => {
  yimen = await startTestApp()
  administrator = await yimen.signIn('administrator')
}, 180_000)
afterAll(() => yimen.close())

const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n') + '\r\n')
/** 张 and 三 in GB18030. */
const GB18030_NAME = Buffer.from([0xd5, 0xc5, 0xc8, 0xfd])

test('a preview tells every wrong line and changes nothing', async () => {
  const file = csv(
    'username,name,email,phone',
    'import.one,导入一,one@example.com,0790-1',
    'x,太短,,',
    'import.one,又一次,,',
    'import.two,导入二,no-address,'
  )
  const preview = (await administrator.upload('/api/people/import', file)).json()
  expect(preview).toMatchObject({ rows: 4, created: 1, applied: false })
  expect(preview.errors.map(({ line }: { line: number }) => line)).toEqual([3, 4, 5])
  expect((await administrator.upload('/api/people/import?apply=true', file)).json().applied).toBe(false)
  expect(await yimen.db('people').where({ username: 'import.one' })).toHaveLength(0)
})

test('a file with a byte order mark is imported, and each new person gets a link', async () => {
  const file = Buffer.concat([
    Buffer.from([0xef, 0xbb, 0xbf]),
    csv('username,name,email,phone', 'import.one,导入一,,')
  ])
  const result = (await administrator.upload('/api/people/import?apply=true', file)).json()
  expect(result).toMatchObject({ created: 1, applied: true, errors: [] })
  expect(result.passwordLinks[0]).toMatchObject({ username: 'import.one' })
  expect((await administrator.upload('/api/people/import?apply=true', file)).json()).toMatchObject({
    created: 0,
    changed: 0,
    applied: true
  })
})

test('a file as Chinese spreadsheets save it (GB18030) keeps its names', async () => {
  const file = Buffer.concat([
    csv('username,name,email,phone'),
    Buffer.from('import.gb,'),
    GB18030_NAME,
    Buffer.from(',,\r\n')
  ])
  await administrator.upload('/api/people/import?apply=true', file)
  expect((await yimen.db('people').where({ username: 'import.gb' }).first())!.name).toBe('张三')
})

test('roles are imported at their org units', async () => {
  const file = csv(
    'username,role,department,region',
    'designer,handler,SL,360521',
    'designer,supervisor,,',
    'nobody-here,handler,SL,360521',
    'designer,handler,,',
    'designer,minister,SL,360521',
    'designer,handler,XX,360521'
  )
  const preview = (await administrator.upload('/api/roles/import', file)).json()
  expect(preview.errors.map(({ line }: { line: number }) => line)).toEqual([4, 5, 6, 7])

  const good = csv('username,role,department,region', 'designer,handler,SL,360521', 'designer,supervisor,,')
  expect((await administrator.upload('/api/roles/import?apply=true', good)).json()).toMatchObject({
    created: 2
  })
  const { user } = (await (await yimen.signIn('designer')).get('/api/session')).json()
  expect(user.groups).toEqual(['SL@360521:handler'])
})

test('addresses of org units are imported and are then no sample', async () => {
  const heading = 'department,region,nameZh,nameEn,address,telephone,hours'
  const file = csv(
    heading,
    'HB,360500,新余市生态环境局,Ecology,新余市仙来大道 1 号,0790-6440000,9-17',
    'QQ,360500,无,None,,,'
  )
  const preview = (await administrator.upload('/api/org-units/import', file)).json()
  expect(preview).toMatchObject({ changed: 1, errors: [{ line: 3 }] })

  const good = csv(heading, 'HB,360500,新余市生态环境局,Ecology,新余市仙来大道 1 号,0790-6440000,9-17')
  await administrator.upload('/api/org-units/import?apply=true', good)
  expect(await yimen.db('org_units').where({ department: 'HB', region: '360500' }).first()).toMatchObject({
    address: '新余市仙来大道 1 号',
    sample: false
  })
})

test('a table without its columns, and a request without a file, are refused with a sentence', async () => {
  const wrong = (await administrator.upload('/api/people/import', csv('name', '无名'))).json()
  expect(wrong.errors[0]).toMatchObject({ line: 1, message: expect.stringContaining('username') })
  expect((await administrator.post('/api/people/import', {})).json().code).toBe('FILE_MISSING')
})
