import { readFileSync } from 'node:fs'
import { keepTaskDefinitions } from '../../server/release/release-at-start.ts'
import { releaseFiles } from '../../server/release/release-folder.ts'
import type { Flow } from './flow.ts'

const shipped = (name: string) =>
  readFileSync(new URL(`../../workflows/construction/${name}`, import.meta.url), 'utf8')

/** Each must be there: a diagram that was drawn anew would otherwise be taken as it is. */
function redraw(diagram: string, changes: [string | RegExp, string][]): string {
  return changes.reduce((drawn, [from, to]) => {
    const next = drawn.replace(from, to)
    if (next === drawn) throw new Error(`the diagram of S1 has no ${String(from)}`)
    return next
  }, diagram)
}

/** Releases another S1 under that key: first the departments' opinions, and only with them the items (先征求意见，后办事项). */
export async function releaseOpinionsFirst({ app, db }: Flow, key: string): Promise<void> {
  const content = redraw(shipped('s1-project-approval.bpmn'), [
    [/s1-project-approval/g, key],
    ['name="S1 立项审批" isExecutable', 'name="S1 立项审批（意见先行）" isExecutable'],
    ['      <bpmn:outgoing>flow-to-items</bpmn:outgoing>\n', ''],
    ['<bpmn:outgoing>flow-opinions-given<', '<bpmn:outgoing>flow-to-items<'],
    ['      <bpmn:incoming>flow-opinions-given</bpmn:incoming>\n', ''],
    ['id="flow-to-items" sourceRef="departments-start"', 'id="flow-to-items" sourceRef="give-opinions"'],
    [/ *<bpmn:sequenceFlow id="flow-opinions-given"[^>]*>\n/, ''],
    [/ *<bpmndi:BPMNEdge id="flow-opinions-given-di"[^]*?<\/bpmndi:BPMNEdge>\n/, ''],
    [
      /(bpmnElement="flow-to-items">\n)[^]*?( *<\/bpmndi:BPMNEdge>)/,
      '$1        <di:waypoint x="1400" y="820" />\n        <di:waypoint x="1400" y="775" />\n$2'
    ]
  ])
  const files = [
    { name: `${key}.bpmn`, content },
    { name: 'applicable-items.dmn', content: shipped('applicable-items.dmn') }
  ]
  await keepTaskDefinitions(db, await releaseFiles(app.engine, `test-${key}`, files, 'platform'))
}
