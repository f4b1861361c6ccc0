import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Its words without spaces, as a reader's copying would find them: by the glyphs' own words, which a font that is cut badly loses. */
export async function readPdf(content: Buffer): Promise<{ text: string; pages: number }> {
  const document = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise
  let text = ''
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent()
    text += items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  const pages = document.numPages
  await document.destroy()
  return { text: text.replace(/\s/g, ''), pages }
}
