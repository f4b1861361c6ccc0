import { canvasWidth, type Sheets, Unreadable } from './sheets.ts'

/** A photograph or a drawing as a paper of one page. */
export async function openPicture(blob: Blob): Promise<Sheets> {
  const picture = await createImageBitmap(blob).catch(() => {
    throw new Unreadable('broken')
  })
  return {
    count: 1,
    named: true,
    width: picture.width,
    height: picture.height,
    close: () => picture.close(),
    draw: (_page, canvas, width) => {
      canvas.width = canvasWidth(width)
      canvas.height = Math.max(1, Math.round((canvas.width * picture.height) / picture.width))
      canvas.style.aspectRatio = `${canvas.width} / ${canvas.height}`
      canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
      return { done: Promise.resolve(), cancel: () => undefined }
    }
  }
}
