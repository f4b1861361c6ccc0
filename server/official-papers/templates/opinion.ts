import type { Snapshots } from '../snapshots.ts'
import { paragraph, projectRows, type Template } from './template.ts'

const ANSWERS: Record<Snapshots['opinion']['answer'], string> = {
  agree: '同意',
  conditions: '附条件同意',
  disagree: '不同意',
  'special-procedure': '需要启动特别程序'
}

/** What a department answers the lead; it stays between the offices. */
export const opinion: Template<'opinion'> = {
  word: '审',
  title: () => '阶段审查意见书',
  blocks: (facts) => [
    paragraph(
      `“${facts.project}”${facts.stage}申请收悉。经审查，本机关意见：${ANSWERS[facts.answer]}。${facts.text.trim()}`
    ),
    ...(facts.conditions.length
      ? [paragraph('条件：'), { kind: 'list', lines: facts.conditions } as const]
      : []),
    ...(facts.legalBasis.trim() ? [paragraph(`依据：${facts.legalBasis.trim()}`)] : []),
    {
      kind: 'table',
      rows: [
        ...projectRows(facts),
        ['意见编号', facts.opinionNumber],
        ['审查人', facts.reviewer],
        ['签发人', facts.signer ?? '（待签发）']
      ]
    }
  ]
}
