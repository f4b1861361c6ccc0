import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { drawingOf } from '../../support/official-papers.ts'
import { seedPaperTemplates } from '../../../server/paper-templates/seed.ts'
import type { TemplateProblem } from '../../../server/paper-templates/schema.ts'
import { writePaper } from '../../../server/official-papers/write-paper.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { grantCase, seedForCases, type GrantedCase } from '../licences/granted-case.ts'

let yimen: TestApp
let granted: GrantedCase
let administrator: Visitor
beforeAll(async () => {
  yimen = await startTestApp({ now: () => new Date('2026-03-25T01:00:00Z') })
  await seedForCases(yimen.db)
  await seedPaperTemplates(yimen.db)
  granted = await grantCase(yimen.db)
  administrator = await yimen.signIn('administrator')
}, 180_000)
afterAll(() => yimen.close())

const URL = '/api/paper-templates/extension'
const SAID = {
  word: '延',
  title: '延期通知书',
  addressee: '{{ applicant }}',
  body: '经{{ approver }}批准，延长 {{ days }} 天。\n\n| 理由 | {{ text }}'
}
const newest = async () =>
  (await administrator.get(URL))
    .json()
    .versions.find(({ region }: { region: string | null }) => region === null)
const publish = async (changes: object = {}) =>
  administrator.post(`${URL}/versions`, {
    ...SAID,
    region: null,
    note: '改称呼',
    after: (await newest()).version,
    ...changes
  })

async function extension() {
  const application = (await yimen.db('applications').where({ id: granted.applicationId }).first())!
  const row = (await yimen.db('cases').where({ id: granted.caseId }).first())!
  return yimen.db.transaction((trx) =>
    writePaper(
      trx,
      'extension',
      { application, case: row, today: '2026-03-25' },
      {
        days: 10,
        unit: 'wd',
        oldDueOn: '2026-03-30',
        newDueOn: '2026-04-14',
        text: '案情复杂',
        legalBasis: '行政许可法42条',
        approver: '吴建明'
      }
    )
  )
}
const textOf = (paperId: string) => drawingOf(yimen, paperId)

test('a published wording is what the next paper carries, and the one before keeps its own', async () => {
  const before = await extension()
  const answer = await publish()
  expect(answer.json()).toMatchObject({ version: 2, note: '改称呼', createdByName: expect.any(String) })
  const after = await extension()
  expect(before.title).toBe('延长办理期限告知书')
  expect(after.title).toBe('延期通知书')
  expect(await textOf(before.id)).toContain('在规定期限内不能作出决定')
  expect(await textOf(after.id)).toContain('经吴建明批准，延长10天。')
  const logged = await yimen.db('admin_events').where({ act: 'paper-templates.publish' }).first()
  expect(logged).toMatchObject({ subject: 'extension', details: { version: 2, note: '改称呼' } })
})

test('a region may have a wording of its own; an earlier version is taken up again as a new one', async () => {
  const { region } = (await yimen.db('cases').where({ id: granted.caseId }).first())!
  expect((await publish({ region, after: 0, title: '本区延期通知书' })).statusCode).toBe(200)
  expect((await extension()).title).toBe('本区延期通知书')
  const { versions } = (await administrator.get(URL)).json()
  const shipped = versions.find((one: { version: number; region: null }) => one.version === 1 && !one.region)
  const { word, title, addressee, body } = shipped
  expect(
    (await publish({ region, after: 1, word, title, addressee, body, note: '回到第 1 版' })).statusCode
  ).toBe(200)
  expect((await extension()).title).toBe('延长办理期限告知书')
})

test('who edited an older version is told that another was published', async () => {
  expect((await publish({ after: 1 })).json()).toMatchObject({ code: 'TEMPLATE_CHANGED' })
})

test('only administrators edit', async () => {
  const head = await yimen.signIn('hb-head')
  expect((await head.get(URL)).statusCode).toBe(403)
  expect((await head.post(`${URL}/check`, SAID)).statusCode).toBe(403)
})

const problemsOf = async (kind: string, changes: object): Promise<TemplateProblem[]> =>
  (await administrator.post(`/api/paper-templates/${kind}/check`, { ...SAID, ...changes })).json().problems

test.each([
  [
    'an unknown name',
    { body: '好\n{{ password }}' },
    { field: 'body', line: 2, code: 'unknown-fact', name: 'password' }
  ],
  [
    'one in a branch that no sample takes',
    { body: '{% if days == 77 %}{{ secret }}{% endif %}好' },
    { code: 'unknown-fact', name: 'secret' }
  ],
  [
    'one in a condition',
    { body: '{% if urgent %}急{% endif %}好' },
    { code: 'unknown-fact', name: 'urgent' }
  ],
  [
    'one inside a list',
    { body: '{% for one in items %}\n{{ one.nmae }}\n{% endfor %}' },
    { line: 2, code: 'unknown-fact', name: 'one.nmae' }
  ],
  ['an unknown filter', { body: '{{ text | shout }}' }, { line: 1, code: 'unknown-filter', name: 'shout' }],
  ['an unknown tag', { body: '{% include "a" %}' }, { code: 'unknown-tag', name: 'include' }],
  ['what is not closed', { body: '好\n{% if days %}' }, { line: 2, code: 'not-closed' }],
  ['a whole list', { body: '{{ items }}' }, { code: 'not-words' }],
  ['no words', { body: '{% if days == 3 %}好{% endif %}' }, { field: 'body', code: 'no-text' }],
  [
    'what nobody would read',
    { body: '{% for n in (1..8000) %}百页的长文{% endfor %}' },
    { code: 'too-long' }
  ],
  [
    'a picture that is no fact of the paper',
    { body: `| 图 | {{ '${'a'.repeat(64)}' | picture }}` },
    { field: 'body', code: 'unknown-fact' }
  ],
  ['no title', { title: '{% if days == 3 %}好{% endif %}' }, { field: 'title', code: 'no-title' }],
  ["another kind's word", { word: '受' }, { field: 'word', code: 'word-taken' }]
])('%s is refused with its line', async (_what, changes, problem) => {
  expect(await problemsOf('extension', changes)).toMatchObject([problem])
  expect((await publish(changes)).json()).toMatchObject({ code: 'TEMPLATE_WRONG' })
})

test('what may be empty needs a condition around it', async () => {
  const body = '请于{{ dueOn | day }}前补正。'
  expect(await problemsOf('correction', { word: '补', body })).toMatchObject([
    { line: 1, code: 'may-be-empty' }
  ])
  expect(await problemsOf('correction', { word: '补', body: `{% if dueOn %}${body}{% endif %}好` })).toEqual(
    []
  )
})

test('the preview is the PDF of the sample facts', async () => {
  const answer = await administrator.post(`${URL}/preview`, SAID)
  expect(answer.headers['content-type']).toBe('application/pdf')
  expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await administrator.post(`${URL}/preview`, { ...SAID, body: '{{ x }}' })).json()).toMatchObject({
    code: 'TEMPLATE_WRONG'
  })
})

test('a wording that cannot write some facts after all holds up no act: the version before it does', async () => {
  await yimen.db('paper_templates').insert({
    ...SAID,
    kind: 'extension',
    region: (await yimen.db('cases').where({ id: granted.caseId }).first())!.region,
    version: 9,
    body: '{{ gone }}',
    title: '{{ gone }}',
    note: '坏的',
    createdBy: null
  })
  expect((await extension()).title).toBe('延长办理期限告知书')
})

test('a release with other wordings brings them where nobody wrote an own one', async () => {
  await yimen
    .db('paper_templates')
    .where({ kind: 'urging' })
    .update({ body: '旧' } as never)
  await seedPaperTemplates(yimen.db)
  const urging = await yimen.db('paper_templates').where({ kind: 'urging' }).orderBy('version')
  expect(urging.map(({ version, note }) => [version, note])).toEqual([
    [1, '系统自带'],
    [2, '随系统更新']
  ])
  const own = await yimen.db('paper_templates').where({ kind: 'extension', region: null }).orderBy('version')
  expect(own.map(({ title }) => title)).toEqual(['延长办理期限告知书', '延期通知书'])
})
