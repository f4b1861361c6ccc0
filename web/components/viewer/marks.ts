import type { MarkPlace, PaperMark } from '../../../server/paper-marks/schema.ts'

/** A mark as it is drawn; the applicant's pages know less of it than the officers'. */
export interface ViewerMark extends MarkPlace, Pick<PaperMark, 'id' | 'number' | 'result'> {
  text: string
  author?: string
  /** Of who looks, and not submitted yet. */
  editable: boolean
}

export type MarkWords = Pick<PaperMark, 'text' | 'result'>

/** How marks are written here; null where one only reads. */
export interface Marking {
  /** In a list of corrections every mark differs; only a finding may be to judge. */
  kind: PaperMark['kind']
  add: (fileId: string, place: MarkPlace, words: MarkWords) => Promise<unknown>
  change: (id: string, words: MarkWords) => Promise<unknown>
  remove: (id: string) => Promise<unknown>
}

const round = (value: number) => Math.round(value * 10_000) / 10_000

/** The rectangle between two points of a page; too small for one, it is the point where it began. */
export function placeBetween(
  page: number,
  from: { x: number; y: number },
  to: { x: number; y: number }
): MarkPlace {
  const width = Math.abs(to.x - from.x)
  const height = Math.abs(to.y - from.y)
  if (width < 0.01 && height < 0.01) return { page, x: round(from.x), y: round(from.y), width: 0, height: 0 }
  return {
    page,
    x: round(Math.min(from.x, to.x)),
    y: round(Math.min(from.y, to.y)),
    width: round(width),
    height: round(height)
  }
}

/** Moved by a step, inside the page. */
export function moved(place: MarkPlace, x: number, y: number): MarkPlace {
  const within = (value: number, room: number) => round(Math.min(Math.max(value, 0), 1 - room))
  return { ...place, x: within(place.x + x, place.width), y: within(place.y + y, place.height) }
}

export const percent = (fraction: number) => `${fraction * 100}%`
