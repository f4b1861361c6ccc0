import { BlockThereAlready, NotADiagram } from '../errors.ts'
import {
  blockOf,
  createReader,
  hasBlock,
  NoDrawing,
  putBlock,
  readDrawing,
  writeDrawing
} from './fragment.ts'

/** The diagram with the fragment's block in it, drawn beside what stands there. */
export async function placeBlockIn(xml: string, fragment: string): Promise<string> {
  const reader = createReader()
  const part = await readDrawing(reader, fragment)
  const diagram = await readDrawing(reader, xml).catch((error: Error) => {
    throw new NotADiagram(error instanceof NoDrawing ? 'no process is drawn in it' : error.message)
  })
  const { id, name } = blockOf(part)
  if (hasBlock(diagram, id)) throw new BlockThereAlready(name ?? id)
  putBlock(diagram, part)
  return writeDrawing(reader, diagram)
}
