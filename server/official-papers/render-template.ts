import type { Block, Row } from './drawn-paper.ts'
import { createTemplateEngine, PICTURE, reveal } from './template-engine.ts'

/** The wording of a kind, as an administrator writes it. */
export interface TemplateText {
  /** The word for this kind in its numbers: 余发改受〔2026〕3号. */
  word: string
  title: string
  /** Empty: addressed to nobody. */
  addressee: string
  /**
   * Liquid, line by line: `# heading`, `- line of a numbered list`, `| label | value` a row of a table, anything else a
   * paragraph.
   */
  body: string
}
export interface Written {
  title: string
  addressee: string | null
  blocks: Block[]
}

export const templateEngine = createTemplateEngine()

/** Throws liquid's error, with its line, when it cannot be read or names what the paper does not have. */
export function renderTemplate({ title, addressee, body }: TemplateText, snapshot: object): Written {
  const fill = (text: string) => templateEngine.parseAndRenderSync(text, snapshot) as string
  return {
    title: reveal(fill(title)).trim(),
    addressee: reveal(fill(addressee)).trim() || null,
    blocks: blocksOf(fill(body))
  }
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    const last = blocks.at(-1)
    if (!line) continue
    if (line.startsWith('|')) {
      const row = rowOf(line)
      if (last?.kind === 'table') last.rows.push(row)
      else blocks.push({ kind: 'table', rows: [row] })
    } else if (line.startsWith('- ')) {
      const item = reveal(line.slice(2).trim())
      if (last?.kind === 'list') last.lines.push(item)
      else blocks.push({ kind: 'list', lines: [item] })
    } else if (line.startsWith('# ')) blocks.push({ kind: 'heading', text: reveal(line.slice(2).trim()) })
    else blocks.push({ kind: 'paragraph', text: reveal(line) })
  }
  return blocks
}

function rowOf(line: string): Row {
  const [, label = '', ...rest] = line.split('|')
  const value = rest.join('|').trim()
  const picture = PICTURE.exec(value)
  return [reveal(label.trim()), picture ? { sha256: picture[1]! } : reveal(value)]
}
