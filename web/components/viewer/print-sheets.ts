import type { Sheets } from './sheets.ts'

/** 200 dpi of an A4 page. */
const PRINT_WIDTH = 1_654

/** Prints the pages alone; the rest of the window stays away (paper-viewer.css). */
export async function printSheets(sheets: Sheets): Promise<void> {
  const place = document.createElement('div')
  place.className = 'print-sheets'
  document.body.append(place)
  document.body.classList.add('prints-sheets')
  try {
    for (let page = 1; page <= sheets.count; page++) {
      const canvas = document.createElement('canvas')
      place.append(canvas)
      await sheets.draw(page, canvas, PRINT_WIDTH).done
    }
    window.print()
  } finally {
    place.remove()
    document.body.classList.remove('prints-sheets')
  }
}
