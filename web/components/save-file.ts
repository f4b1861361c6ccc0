/** Gives the reader what the page made, as a file. */
export function saveFile(name: string, parts: BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // The browser may read it only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
