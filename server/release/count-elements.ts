import { SaxesParser } from 'saxes'
import { fullName } from './allow-list.ts'

/** How often each element (`{namespace URI}local`) stands in a well-formed text. */
export function countElements(xml: string): Map<string, number> {
  const counts = new Map<string, number>()
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ uri, local }) => {
    const name = fullName(uri, local)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  })
  parser.write(xml).close()
  return counts
}
