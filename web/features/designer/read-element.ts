export interface ElementProperties {
  id: string
  /** Local name of BPMN: userTask, callActivity … */
  type: string
  name: string
  /** Attributes that decide what happens, by their name without prefix, in the order of the file. */
  settings: [name: string, value: string][]
  /** The condition of a flow. */
  condition: string
  documentation: string
}

const SHOWN = [
  'formKey',
  'candidateGroups',
  'topic',
  'type',
  'calledElement',
  'calledElementBinding',
  'calledElementVersion',
  'decisionRef',
  'decisionRefBinding',
  'resultVariable',
  'messageRef',
  'attachedToRef',
  'cancelActivity',
  'default'
]

export function parseXml(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'application/xml')
}

const textOf = (parent: Element, localName: string) =>
  [...parent.children].find((child) => child.localName === localName)?.textContent?.trim() ?? ''

/** What the diagram says about one of its elements; null when it has none of that id. */
export function readElement(document: Document, id: string): ElementProperties | null {
  // A label has the id of its element with `_label`.
  const wanted = id.replace(/_label$/, '')
  const element = [...document.getElementsByTagName('*')].find(
    (one) => one.getAttribute('id') === wanted && !one.namespaceURI?.includes('/DI')
  )
  if (!element) return null

  const event = [...element.children].find((child) => child.localName.endsWith('EventDefinition'))
  const attributes = [...element.attributes, ...(event ? event.attributes : [])]
  return {
    id: wanted,
    type: element.localName,
    name: element.getAttribute('name') ?? '',
    settings: SHOWN.flatMap((name) => {
      const found = attributes.find((attribute) => attribute.localName === name)
      return found ? [[name, readValue(document, name, found.value)] as [string, string]] : []
    }),
    condition: textOf(element, 'conditionExpression'),
    documentation: textOf(element, 'documentation')
  }
}

/** A message is told by its name, not by the id that the diagram gives it. */
function readValue(document: Document, attribute: string, value: string): string {
  if (attribute !== 'messageRef') return value
  const messages = [...document.getElementsByTagName('*')].filter((one) => one.localName === 'message')
  return messages.find((one) => one.getAttribute('id') === value)?.getAttribute('name') ?? value
}
