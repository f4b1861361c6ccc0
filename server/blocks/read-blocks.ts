import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Block } from './schema.ts'

const FOLDER = fileURLToPath(new URL('../../workflows/construction/blocks', import.meta.url))

interface Template {
  name: string
  description: string
  metadata: { nameEn: string; descriptionEn: string; in: Block['in'] }
}

/** What ships in workflows/construction/blocks: a folder a block, with its fragment and the templates of its elements. */
export function readBlocks(): Block[] {
  return readdirSync(FOLDER)
    .filter((block) => existsSync(join(FOLDER, block, 'fragment.bpmn')))
    .sort()
    .map((block) => {
      const text = (file: string) => readFileSync(join(FOLDER, block, file), 'utf8')
      const templates = JSON.parse(text('template.json')) as [Template & Record<string, unknown>]
      const [{ name, description, metadata }] = templates
      return {
        block,
        nameZh: name,
        nameEn: metadata.nameEn,
        descriptionZh: description,
        descriptionEn: metadata.descriptionEn,
        in: metadata.in,
        fragment: text('fragment.bpmn'),
        templates
      }
    })
}
