import { extname } from 'node:path'
import { allowed } from './allow-list.ts'
import { readBpmn, writeBpmn } from './bpmn-model.ts'
import { checkForm } from './check-form.ts'
import { checkModel } from './check-model.ts'
import { checkXml } from './check-xml.ts'
import { countElements } from './count-elements.ts'
import type { DiagramFinding } from './schema.ts'

/**
 * All that is wrong with one file of a domain (.bpmn, .dmn or .form). Never throws: what cannot be read is a
 * finding. Whatever the engine's four layers refuse is refused here first, with a cure.
 */
export async function checkDiagram(content: string, fileName: string): Promise<DiagramFinding[]> {
  const ending = extname(fileName)
  if (ending === '.form') return checkForm(content)
  if (ending === '.dmn') return checkXml(content, allowed.dmn)
  if (ending !== '.bpmn')
    return [fileFinding('file', `${fileName} is not .bpmn, .dmn or .form`, 'Leave it out of the release.')]

  const findings = checkXml(content, allowed.bpmn)
  if (findings.some(({ rule }) => rule === 'xml')) return findings
  try {
    const model = await readBpmn(content)
    const unread = model.warnings.map((warning) =>
      fileFinding('import', warning, 'Remove what is named here.')
    )
    const found = [...findings, ...unread, ...checkModel(model)]
    // The writer cannot write what the list refuses, and says so at length on the console.
    return findings.length || unread.length
      ? found
      : [...found, ...lostElements(content, await writeBpmn(model))]
  } catch (error) {
    return [...findings, fileFinding('import', (error as Error).message, 'Save it again from the designer.')]
  }
}

/** bpmn-moddle's own writing is what runs: whatever it drops would be missing without a word. */
function lostElements(before: string, after: string): DiagramFinding[] {
  const kept = countElements(after)
  return [...countElements(before)]
    .filter(([name, count]) => (kept.get(name) ?? 0) < count)
    .map(([name]) => fileFinding('lost', `${name} would be lost at release`, 'Remove it, or draw it anew.'))
}

function fileFinding(rule: string, message: string, cure: string): DiagramFinding {
  return { element: null, rule, severity: 'error', message, cure }
}
