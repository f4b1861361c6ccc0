import type { Finding } from '../../workflows/topics.ts'
import type { Application } from '../application.ts'
import { judged, notChecked, type Rule } from '../findings.ts'
import type { FiledProject, Looked } from './catalogue.ts'

const rule: Rule = {
  rule: 'reform.duplicate-filing',
  title: '未与已备案、核准的项目重复申报',
  law: '企业投资项目核准和备案管理条例第十三条'
}

/** Same code at another owner or same owner, name: a duplicate. Same owner or parcel, other name: to judge. */
export function judgeDuplicates(
  application: Application,
  filed: Looked<{ alike: FiledProject[]; total: number }> | undefined
): Finding {
  const { projectCode, form } = application
  const creditCode = form.creditCode ?? application.creditCode
  const name = form.projectName ?? application.projectName
  if (!creditCode) return notChecked(rule, '未填写统一社会信用代码', '请申请人补填后重新核对')
  if (!name) return notChecked(rule, '未填写项目名称', '请申请人补填后重新核对')
  if (!filed) return notChecked(rule, '已备案项目库尚未导入', '请导入项目库，或由经办人在项目库中人工查重')

  const { table, row } = filed
  const taken = row.alike.find(
    (other) => other.projectCode === projectCode && other.creditCode !== creditCode
  )
  if (taken) {
    return judged(rule, table, 'differs', `项目代码 ${projectCode} 已由其他单位用于${describe(taken)}。`)
  }
  const others = row.alike.filter((other) => other.projectCode !== projectCode)
  const same = others.find((other) => other.creditCode === creditCode && plain(other.name) === plain(name))
  if (same) return judged(rule, table, 'differs', `本单位已有同名项目${describe(same)}，疑为重复申报。`)

  const near = others[0]
  if (near) {
    const shared = near.creditCode === creditCode ? '本单位' : '同一宗地上其他单位'
    const more = others.length > 1 ? `（另有 ${others.length - 1} 个）` : ''
    return judged(
      rule,
      table,
      'to-judge',
      `${shared}已有项目${describe(near)}${more}，请判断是否为同一项目或分期建设。`
    )
  }
  return judged(
    rule,
    table,
    'passed',
    `在 ${row.total} 个已备案、核准的项目中，没有本单位或同一宗地的其他项目。`
  )
}

const describe = (project: FiledProject) => `“${project.name}”（${project.projectCode}，${project.filedOn}）`

/** Spaces, brackets and the width of characters make no other project. */
const plain = (name: string) => name.normalize('NFKC').replace(/[\s()《》“”"'·-]/g, '')
