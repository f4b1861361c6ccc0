/** A diagram that ships without its event sub-processes, as a designer begins who places none. */
export function withoutBlocks(xml: string): string {
  const blocks = xml.matchAll(
    /^ *<bpmn:subProcess id="[^"]+"[^>]* triggeredByEvent="true">[\s\S]*?<\/bpmn:subProcess>\n/gm
  )
  let left = xml
  for (const [block] of blocks) {
    left = left.replace(block, '')
    for (const [, id] of block.matchAll(/ id="([^"]+)"/g))
      left = left
        .replace(`<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`, '')
        .replace(
          new RegExp(
            `^ *<bpmndi:BPMN(Shape|Edge) [^>]*bpmnElement="${id}"[\\s\\S]*?</bpmndi:BPMN\\1>\\n`,
            'm'
          ),
          ''
        )
  }
  return left
}
