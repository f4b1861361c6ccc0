import { expect, test } from '@jest/globals'
import { Value } from 'typebox/value'
import { describePaper } from '../../../server/official-papers/describe-paper.ts'
import { drawPaper } from '../../../server/official-papers/draw-paper.ts'
import { PAPER_KINDS } from '../../../server/official-papers/kinds.ts'
import { renderTemplate } from '../../../server/official-papers/render-template.ts'
import { sampleFacts } from '../../../server/official-papers/sample-facts.ts'
import { shippedTemplates } from '../../../server/official-papers/shipped-templates.ts'
import { snapshotSchemas } from '../../../server/official-papers/snapshots/snapshots.ts'
import type { PaperContent } from '../../../server/official-papers/store.ts'
import { readPdf } from '../../support/read-pdf.ts'

async function pdfOf(content: PaperContent): Promise<string> {
  const paper = describePaper(content, shippedTemplates[content.kind], {
    number: '余环许准〔2026〕12号',
    issuedOn: '2026-03-24',
    checkUrl: 'https://yimen.example/check/ABC'
  })
  const chunks: Buffer[] = []
  for await (const chunk of await drawPaper(paper, '/nowhere')) chunks.push(chunk as Buffer)
  return (await readPdf(Buffer.concat(chunks))).text
}

test.each(PAPER_KINDS)(
  '%s: its sample facts are facts of it, and its template writes all of them',
  async (kind) => {
    const facts = sampleFacts[kind]
    expect([...Value.Errors(snapshotSchemas[kind], facts)]).toEqual([])
    const text = await pdfOf({ kind, snapshot: facts } as PaperContent)
    expect(text).not.toContain('undefined')
    for (const words of ownWords(facts)) expect(text).toContain(words.replace(/\s/g, ''))
  }
)

/** What a person wrote or is named by; codes and days are written in words. */
function ownWords(value: unknown, name = ''): string[] {
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\d$/.test(value) ||
      ['stage', 'reason', 'method', 'unit', 'answer', 'code'].includes(name)
      ? []
      : [value]
  if (Array.isArray(value)) return value.flatMap((one) => ownWords(one))
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => ownWords(one, key))
  return []
}

test('each kind has a word of its own in its numbers', () => {
  const words = PAPER_KINDS.map((kind) => shippedTemplates[kind].word)
  expect(new Set(words).size).toBe(words.length)
})

test('what a person typed stays what it is: no row, no list, no heading comes of it', () => {
  const text = '第一行\n| 伪造 | 一行\n- 一条\n# 标题\n{{ office }}'
  const { blocks } = renderTemplate(
    { word: '试', title: '试', addressee: '', body: '{{ text }}\n| 理由 | {{ text }}' },
    { text, office: '局' }
  )
  expect(blocks).toEqual([
    { kind: 'paragraph', text },
    { kind: 'table', rows: [['理由', text]] }
  ])
})

test.each([
  ['a file', '{% include "secrets.json" %}'],
  ['a file by another tag', '{% render "secrets.json" %}'],
  ['a layout', '{% layout "a" %}'],
  ['a prototype', '{{ text.constructor }}'],
  ['an unknown fact', '{{ password }}'],
  ['an unknown filter', '{{ text | upcase_all }}'],
  ['a whole list', '{{ items }}'],
  ['text past the escape', '{{ text | raw }}'],
  [
    'a loop that never ends',
    '{% for a in (1..100000000) %}{% for b in (1..100000000) %}x{% endfor %}{% endfor %}'
  ]
])('a template reaches for %s and is refused', (_what, body) => {
  expect(() =>
    renderTemplate({ word: '试', title: '试', addressee: '', body }, { text: 'x', items: ['x'] })
  ).toThrow()
})
