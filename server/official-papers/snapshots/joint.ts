import { Type } from 'typebox'
import { OPINION_ANSWERS } from '../../tasks/schema.ts'
import { common, items, reasons } from './common.ts'
import { count, day, many, maybe, oneOf, text, yes } from './facts.ts'

const people = many(
  '参加人',
  'who was there',
  Type.Object({ department: text('部门', 'department'), person: text('人员', 'person') })
)

/** What several departments say, to each other and together. */
export const jointPapers = {
  opinion: Type.Object({
    ...common,
    opinionNumber: text('意见编号', 'number of the opinion'),
    answer: oneOf([...OPINION_ANSWERS], '意见', OPINION_ANSWERS.join(', ')),
    ...reasons,
    conditions: many('条件', 'conditions', text('条件', 'condition')),
    reviewer: text('审查人', 'reviewer'),
    signer: maybe(text('签发人', 'who signs'))
  }),
  'concurrence-request': Type.Object({
    ...common,
    to: text('被征求意见单位', 'who is asked'),
    question: text('征求的意见', 'what is asked'),
    papers: many('所附材料', 'papers sent along', text('材料', 'paper')),
    dueOn: maybe(day('答复期限', 'answer by')),
    silence: yes('逾期视为同意', 'silence counts as consent')
  }),
  'joint-review': Type.Object({
    ...common,
    departments: many(
      '各部门意见',
      'what each department says',
      Type.Object({ department: text('部门', 'department'), answer: text('意见', 'answer as printed') })
    ),
    conditions: many('条件', 'conditions', text('条件', 'condition')),
    passed: yes('通过', 'passed'),
    conclusion: text('结论', 'conclusion')
  }),
  'joint-acceptance': Type.Object({
    ...common,
    visitedOn: day('验收日', 'day of the visit'),
    place: text('地点', 'place'),
    departments: many(
      '各部门验收意见',
      'what each department found',
      Type.Object({ department: text('部门', 'department'), finding: text('意见', 'finding as printed') })
    ),
    absent: many(
      '未派员到场的部门',
      'departments of which nobody came',
      Type.Object({
        department: text('部门', 'department'),
        reason: text('原因', 'why, or who came instead')
      })
    ),
    passed: yes('验收合格', 'passed'),
    conclusion: text('结论', 'conclusion')
  }),
  rectification: Type.Object({
    ...common,
    items,
    lines: many(
      '问题',
      'what was found',
      Type.Object({
        office: text('部门', 'department'),
        part: text('部位', 'part'),
        what: text('问题', 'what')
      })
    ),
    materials: many('须重新提交的材料', 'papers to bring anew', text('材料', 'paper')),
    days: count('期限（工作日）', 'working days'),
    text: text('说明', 'what else is said')
  }),
  minutes: Type.Object({
    ...common,
    meeting: text('会议名称', 'meeting'),
    heldOn: day('会议日', 'day'),
    place: text('地点', 'place'),
    chair: text('主持人', 'who presided'),
    recorder: text('记录人', 'who recorded'),
    people,
    points: many(
      '发言',
      'what was said',
      Type.Object({ who: text('发言人', 'who'), said: text('内容', 'what') })
    ),
    conclusion: text('结论', 'conclusion')
  })
}
