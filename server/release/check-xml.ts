import { SaxesParser } from 'saxes'
import { allowed, fullName, type AllowList } from './allow-list.ts'
import { expressionRefusal } from './expression-grammar.ts'
import { feelRefusal } from './feel-text.ts'
import type { DiagramFinding } from './schema.ts'

const CURES = {
  element: 'Remove it, or draw it with the elements of the palette.',
  attribute: 'Remove it; work that a machine does is an external task with a topic.',
  value: 'Choose one of the values that the properties panel offers.',
  feel: 'Write rows of the table, or compute it in a worker.',
  expression:
    'Write ${…} with names, literals, operators and parentheses only; what must be computed is a decision table.',
  xml: 'Save it again from the designer, as UTF-8 and without DOCTYPE or processing instructions.'
} as const

/** Texts of these are prose for people. */
const PROSE = ['textAnnotation', 'annotationEntry']

/**
 * The raw text against the allow-list, by namespace URI: bpmn-moddle would keep an attribute of an alias of the
 * engine's namespace as unknown, and the engine would run it. Never throws.
 */
export function checkXml(xml: string, list: AllowList): DiagramFinding[] {
  const findings: DiagramFinding[] = []
  const ids: (string | null)[] = []
  const texts: string[] = []
  const names: string[] = []
  const report = (rule: keyof typeof CURES, message: string) =>
    findings.push({ element: ids.at(-1) ?? null, rule, severity: 'error', message, cure: CURES[rule] })
  const checkExpression = (text: string) => {
    const refusal = expressionRefusal(text)
    if (refusal) report('expression', `Expression refused: ${refusal} in ${text}`)
  }

  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ uri, local, name, attributes }) => {
    ids.push(attributes.id?.value ?? ids.at(-1) ?? null)
    texts.push('')
    names.push(local)
    const known = list.elements.get(fullName(uri, local))
    if (!known) report('element', `Element refused: ${name} {${uri}}`)
    for (const attribute of Object.values(attributes)) {
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue
      const full = fullName(attribute.uri, attribute.local)
      if (known && !known.has(full)) report('attribute', `Attribute refused: ${attribute.name} of ${name}`)
      const pattern = list.values.get(full)
      if (pattern && !pattern.test(attribute.value))
        report('value', `Value refused: ${attribute.name}="${attribute.value}"`)
      checkExpression(attribute.value)
    }
  })
  // A comment or CDATA inside an element cuts its text, and the engine joins it again.
  const append = (text: string) => void texts.push((texts.pop() ?? '') + text)
  parser.on('text', append)
  parser.on('cdata', append)
  parser.on('closetag', () => {
    const text = texts.pop() ?? ''
    checkExpression(text)
    const isFeel = list === allowed.dmn && names.pop() === 'text' && !PROSE.includes(names.at(-1) ?? '')
    const refusal = isFeel ? feelRefusal(text) : null
    if (refusal) report('feel', `Expression refused: ${refusal} in ${text}`)
    ids.pop()
  })
  parser.on('doctype', () => report('xml', 'DOCTYPE refused'))
  parser.on('processinginstruction', ({ target }) =>
    report('xml', `Processing instruction refused: ${target}`)
  )
  // saxes goes on after an error: the rest is read too, so that all findings come at once.
  parser.on('error', ({ message }) => report('xml', `Not well-formed: ${message}`))
  parser.write(xml).close()
  return findings
}
