import { chineseDate } from '../chinese-date.ts'
import type { Snapshots } from '../snapshots.ts'
import type { Row } from '../drawn-paper.ts'
import type { Template } from './template.ts'

const METHODS: Record<Snapshots['delivery-receipt']['method'], string> = {
  counter: '窗口直接送达',
  online: '电子送达',
  post: '邮寄送达',
  left: '留置送达'
}

export const deliveryReceipt: Template<'delivery-receipt'> = {
  word: '送',
  title: () => '送达回证',
  blocks: (facts) => [
    {
      kind: 'table',
      rows: [
        ['受送达人', `${facts.applicant}　${facts.creditCode}`],
        ...facts.delivered.map(({ title, number }): [string, string] => ['送达文书', `${title}　${number}`]),
        ['送达', `${METHODS[facts.method]}　${chineseDate(facts.deliveredOn)}`],
        ['签收人', facts.relation ? `${facts.recipient}（${facts.relation}）` : facts.recipient],
        ['签收人签名', facts.signature ? { sha256: facts.signature } : '\n\n'],
        ['送达人', facts.deliveredBy],
        ...(facts.remark ? [['备注', facts.remark] satisfies Row] : []),
        ['项目', `${facts.project}　${facts.projectCode ?? ''}`],
        ['申报编号', facts.applicationNumber]
      ]
    }
  ]
}
