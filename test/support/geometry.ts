export interface Point {
  x: number
  y: number
}
export interface Box extends Point {
  width: number
  height: number
}
export type Segment = [Point, Point]

/** Shapes may touch: a line ends on the border of its task, a boundary event sits on it. */
const TOUCH = 1

export function segmentsOf(points: Point[]): Segment[] {
  return points.slice(1).map((point, index) => [points[index]!, point])
}

export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

export function overlap(a: Box, b: Box): boolean {
  return (
    a.x + TOUCH < b.x + b.width &&
    b.x + TOUCH < a.x + a.width &&
    a.y + TOUCH < b.y + b.height &&
    b.y + TOUCH < a.y + a.height
  )
}

/** The diagrams are drawn at right angles, so that a segment is a box without a width or without a height. */
export function boxOf([from, to]: Segment): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y)
  }
}

export function passesThrough(segment: Segment, box: Box): boolean {
  const line = boxOf(segment)
  return (
    line.x < box.x + box.width - TOUCH &&
    box.x + TOUCH < line.x + line.width &&
    line.y < box.y + box.height - TOUCH &&
    box.y + TOUCH < line.y + line.height
  )
}

/** Crossing, lying on one another and ending on one another are all one: the eye cannot tell whose line it is. */
export function meet(a: Segment, b: Segment): boolean {
  const [one, other] = [boxOf(a), boxOf(b)]
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  )
}
