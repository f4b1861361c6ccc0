import { allowedFormComponents } from './allow-list.ts'
import type { DiagramFinding } from './schema.ts'

interface FormNode {
  id?: unknown
  type?: unknown
  components?: unknown
}

/** A form is shown in a browser, so no foreign markup and no frames. Never throws. */
export function checkForm(json: string): DiagramFinding[] {
  try {
    const root = JSON.parse(json) as FormNode | null
    if (!Array.isArray(root?.components))
      return [refused(null, 'This is no form', 'Save it again from the form editor.')]
    return checkComponents(root)
  } catch {
    return [refused(null, 'This is no JSON', 'Save it again from the form editor.')]
  }
}

function checkComponents({ components }: FormNode): DiagramFinding[] {
  if (!Array.isArray(components)) return []
  return (components as FormNode[]).flatMap((component) => {
    const id = typeof component.id === 'string' ? component.id : null
    const type = String(component.type)
    const own = allowedFormComponents.has(type)
      ? []
      : [refused(id, `Form component refused: ${type}`, 'Remove it, or take another component.')]
    return [...own, ...checkComponents(component)]
  })
}

function refused(element: string | null, message: string, cure: string): DiagramFinding {
  return { element, rule: 'form-component', severity: 'error', message, cure }
}
