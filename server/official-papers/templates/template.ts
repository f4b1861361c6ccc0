import type { Block } from '../drawn-paper.ts'
import type { PaperKind } from '../kinds.ts'
import type { CommonFacts, NamedItem, Remedies, Snapshots } from '../snapshots.ts'

export interface Template<K extends PaperKind> {
  /** The word for this kind in its numbers: 余发改受〔2026〕3号. */
  word: string
  title: (snapshot: Snapshots[K]) => string
  blocks: (snapshot: Snapshots[K]) => Block[]
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

export const projectRows = (facts: CommonFacts): [string, string][] => [
  ['项目名称', facts.project],
  ['项目代码', facts.projectCode ?? '—'],
  ['申请单位', facts.applicant],
  ['统一社会信用代码', facts.creditCode],
  ['申报编号', facts.applicationNumber]
]

export const itemRows = (items: NamedItem[]): [string, string][] =>
  items.map(({ name, number, department }) => [department, `${name}（办件编号 ${number}）`])

export const namesOf = (items: NamedItem[]) => items.map(({ name }) => `“${name}”`).join('、')

/** 行政许可法 38: who is refused is told of reconsideration (60 days) and lawsuit (6 months). */
export const remedy = (act: string, { government, court }: Remedies): Block =>
  paragraph(
    `如对本${act}不服，可以自收到本${act}之日起六十日内依法向${government}申请行政复议，也可以自收到本${act}之日起六个月内依法向${court}提起行政诉讼。`
  )
