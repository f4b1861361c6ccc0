// bpmn-moddle 10 has types of its elements but none of its entry; this is what the release uses of it.
declare module 'bpmn-moddle' {
  export interface BpmnElement {
    $type: string
    $parent?: BpmnElement
    id?: string
    name?: string
    [property: string]: unknown
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, object>)
    /** Rejects when the text is no BPMN at all; `warnings` are what it did not understand. */
    fromXML(xml: string): Promise<{ rootElement: BpmnElement; warnings: { message: string }[] }>
    toXML(element: BpmnElement, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}
