/** The pages of a paper, whatever its type: numbered from 1. */
export interface Sheets {
  count: number
  /** A picture is known by its name; the pages of a document by their numbers. */
  named: boolean
  /** Of the first page at 100 %, in CSS pixels. */
  width: number
  height: number
  /** Draws a page into the canvas, `width` device pixels wide; `cancel` ends it early. */
  draw: (
    page: number,
    canvas: HTMLCanvasElement,
    width: number
  ) => { done: Promise<void>; cancel: () => void }
  close: () => void
}

/** Beyond this a canvas of an A0 drawing fails on phones. */
const MAX_CANVAS_WIDTH = 4_000

export const canvasWidth = (width: number) => Math.max(1, Math.min(Math.round(width), MAX_CANVAS_WIDTH))

/** Why a paper that arrived cannot be shown. */
export class Unreadable extends Error {
  readonly reason: 'broken' | 'password'
  constructor(reason: 'broken' | 'password') {
    super(reason)
    this.reason = reason
  }
}
