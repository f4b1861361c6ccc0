import type { JointKind } from '../joint-reviews/schema.ts'
import type { Application } from '../applications/schema.ts'

type Form = Application['form']

/** What a reviewer of a department writes who finds nothing against a project. */
export function opinionWords(department: string, form: Form): string {
  const words: Record<string, string> = {
    FG: `项目属行业 ${form.industryCode}，不在禁止和限制之列，总投资 ${form.totalInvestment} 万元，资金来源已说明，同意立项。`,
    HB: '选址不在生态保护红线和饮用水水源保护区内，环境影响类别填报正确，同意进入下一阶段。',
    'ZR-land': '用地在允许建设区内，未占用永久基本农田，同意按申报用途办理用地手续。',
    'ZR-planning': `申报容积率 ${form.plotRatio}、建筑密度 ${form.buildingDensity}%、绿地率 ${form.greenRatio}%，与所在地块规划条件相符，同意。`
  }
  return words[department] ?? '经审查，同意。'
}

/** What a handler writes who proposes to grant an item. */
export function reviewWords(department: string, form: Form): string {
  const words: Record<string, string> = {
    FG: `${form.projectName ?? '项目'}的建设必要性、规模和能耗水平说明充分，主要指标先进，建议准予。`,
    HB: '污染防治措施可行，排放总量有来源，公众意见已采纳，建议准予。',
    SL: '水土流失防治责任范围和六项指标符合标准，弃渣去向明确，建议准予。',
    LY: '使用林地的范围与现状一致，森林植被恢复费已测算，建议准予并上报。',
    WG: '施工范围避开文物本体，保护措施和考古安排落实，建议准予并上报。',
    'ZR-land': '符合国土空间规划和用地标准，选址论证充分，建议核发。'
  }
  return words[department] ?? '申请符合法定条件和标准，建议准予。'
}

/** What an officer writes whose department finds nothing wrong with its part of a joint review. */
export function findingWords(kind: JointKind, department: string): string {
  if (kind === 'drawings') return '本专业施工图设计文件符合工程建设强制性标准，审查合格。'
  if (kind === 'acceptance') return '现场核验与批准的设计一致，本部门验收合格。'
  const words: Record<string, string> = {
    RF: '防空地下室的规模和出入口布置符合要求，同意。',
    CG: '垃圾收集点和临街立面符合市容要求，同意。',
    GA: '出入口与道路交叉口的间距和停车泊位符合要求，同意。',
    SL: '场地竖向和排水去向明确，不占用河道管理范围，同意。',
    HB: '总平面布置满足环境防护距离，同意。',
    QX: '不在气象探测环境保护范围内，同意。',
    WG: '不涉及文物保护单位的建设控制地带，同意。'
  }
  return words[department] ?? '经审查，同意。'
}

/** What a registrar enters as the fact that is established. */
export function registerWords(department: string, form: Form): string {
  const name = form.projectName ?? '项目'
  const words: Record<string, string> = {
    DJ: `${name}的权利人、坐落、面积和用途与界址、合同一致，登记簿记载完毕。`,
    DA: `${name}的建设工程档案齐全、系统、准确，已移交入馆。`,
    'ZR-planning': `${name}的建设位置、规模和高度与规划许可一致，规划核实合格。`
  }
  return words[department] ?? '经核实，事实清楚，予以确认。'
}

/** What an officer writes whose case is over; kept only where it is. */
export const LATE_WORDS = '同期办件较多，现场踏勘因雨推迟，已补派人员。'
