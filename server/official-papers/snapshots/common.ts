import { Type, type Static } from 'typebox'
import { many, maybe, text } from './facts.ts'

/** On every paper. Names as they were on the day: later changes of the registers change no paper. */
export const common = {
  office: text('出具机关', 'office that writes it'),
  applicant: text('申请单位', 'applicant'),
  creditCode: text('统一社会信用代码', 'credit code'),
  project: text('项目名称', 'project'),
  projectCode: maybe(text('项目代码', 'project code')),
  stage: text('阶段', 'stage'),
  applicationNumber: text('申报编号', 'number of the filing')
}
export const CommonFacts = Type.Object(common)
export type CommonFacts = Static<typeof CommonFacts>

/** Where one who disagrees turns to, in the office's own region. */
export const Remedies = Type.Object(
  { government: text('复议机关', 'government that reconsiders'), court: text('法院', 'court') },
  { title: '救济途径', description: 'remedies' }
)
export type Remedies = Static<typeof Remedies>

export const NamedItem = Type.Object({
  name: text('事项名称', 'item'),
  code: text('事项编码', 'code of the item'),
  number: text('办件编号', 'number of the case'),
  department: text('承办机关', 'office of the case')
})
export type NamedItem = Static<typeof NamedItem>

export const items = many('事项', 'items', NamedItem)
export const reasons = {
  text: text('理由', 'reasons'),
  legalBasis: text('法定依据', 'legal basis')
}
