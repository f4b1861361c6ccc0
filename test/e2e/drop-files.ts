import type { Locator } from 'playwright-core'
import type { PaperFile } from './papers.ts'

/** Files let go over an element, as a file manager hands them to the page. */
export async function dropFiles(target: Locator, files: PaperFile[]): Promise<void> {
  const carried = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    bytes: buffer.toString('base64')
  }))
  const dataTransfer = await target.evaluateHandle((_, carried) => {
    const transfer = new DataTransfer()
    for (const { name, mimeType, bytes } of carried) {
      const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([content], name, { type: mimeType }))
    }
    return transfer
  }, carried)
  await target.dispatchEvent('dragover', { dataTransfer })
  await target.dispatchEvent('drop', { dataTransfer })
}
