import type { Finding, FindingNumbers } from '../../workflows/topics.ts'
import { figure, judged, notChecked, type Rule } from '../findings.ts'
import type { TableImport } from '../tables.ts'
import { distanceBetween, type Point } from './distance.ts'
import type { SensitiveArea } from './tables.ts'

const rule: Rule = {
  rule: 'environment.surroundings',
  title: '项目周边没有环境敏感区',
  law: '建设项目环境影响评价分类管理名录第三条'
}

export interface Surroundings {
  finding: Finding
  /** Undefined when it could not be found out; the catalogue's class may depend on it. */
  sensitive: boolean | undefined
}

export function judgeSurroundings(
  boundary: readonly Point[] | undefined,
  areas: { table: TableImport; rows: SensitiveArea[] } | undefined
): Surroundings {
  if (!areas) {
    return {
      finding: notChecked(rule, '环境敏感区图层尚未导入', '请导入图层，或由经办人现场核实'),
      sensitive: undefined
    }
  }
  const { table } = areas
  if (!boundary) {
    const cure = '请申请人补充用地界址点或核对宗地号，或由经办人现场核实'
    return { finding: notChecked(rule, '没有项目用地的界址', cure, table), sensitive: undefined }
  }

  const near = areas.rows
    .map((area) => ({ ...area, metres: distanceBetween(boundary, area.boundary) }))
    .sort((a, b) => a.metres - b.metres)
  const within = near.filter((area) => area.metres <= area.bufferM)
  const inside = within.filter((area) => area.metres === 0)

  if (inside.length > 0) {
    const names = inside.map(({ name, kind }) => `${kind}“${name}”`).join('、')
    return { finding: judged(rule, table, 'differs', `用地与${names}重叠。`), sensitive: true }
  }
  if (within.length > 0) {
    const names = within.map(
      ({ name, kind, metres, bufferM }) =>
        `${kind}“${name}”最近 ${figure(metres, 0)} 米（关注范围 ${figure(bufferM, 0)} 米）`
    )
    const evidence = `用地距${names.join('、')}，请判断影响。`
    return { finding: judged(rule, table, 'to-judge', evidence, distance(within[0]!)), sensitive: true }
  }
  const nearest = near[0]
  const evidence = nearest
    ? `已比对 ${near.length} 个环境敏感区，最近的${nearest.kind}“${nearest.name}”在 ${figure(nearest.metres, 0)} 米外，关注范围内没有。`
    : '图层中没有登记任何环境敏感区，请判断图层是否完整。'
  return {
    finding: judged(rule, table, nearest ? 'passed' : 'to-judge', evidence, nearest && distance(nearest)),
    sensitive: false
  }
}

const distance = ({ metres, bufferM }: { metres: number; bufferM: number }): FindingNumbers => ({
  measured: Math.round(metres),
  limit: bufferM,
  unit: '米',
  sense: 'at-least'
})
