export type Point = readonly [longitude: number, latitude: number]

const METRES_PER_DEGREE = 111_320
const inDegrees = Math.PI / 180

/**
 * Metres between two areas, 0 when they touch or overlap. On a plane around the first point: over the few
 * kilometres that matter here the error stays below a metre.
 */
export function distanceBetween(one: readonly Point[], other: readonly Point[]): number {
  const origin = one[0]!
  const first = one.map((point) => onPlane(point, origin))
  const second = other.map((point) => onPlane(point, origin))
  if (contains(first, second[0]!) || contains(second, first[0]!)) return 0
  // One by one: a finely drawn area has more pairs than a call takes arguments.
  const others = edges(second)
  let nearest = Infinity
  for (const [a, b] of edges(first))
    for (const [c, d] of others) nearest = Math.min(nearest, betweenSegments(a, b, c, d))
  return nearest
}

interface Place {
  x: number
  y: number
}
type Edge = [Place, Place]

function onPlane([longitude, latitude]: Point, [longitude0, latitude0]: Point): Place {
  return {
    x: (longitude - longitude0) * METRES_PER_DEGREE * Math.cos(latitude0 * inDegrees),
    y: (latitude - latitude0) * METRES_PER_DEGREE
  }
}

const edges = (ring: Place[]): Edge[] => ring.map((from, index) => [from, ring[(index + 1) % ring.length]!])

/** Counts the edges to the right of the point; an odd number means inside. */
function contains(ring: Place[], { x, y }: Place): boolean {
  return (
    edges(ring).filter(([a, b]) => a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x)
      .length %
      2 ===
    1
  )
}

function betweenSegments(a: Place, b: Place, c: Place, d: Place): number {
  if (cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0) return 0
  return Math.min(toSegment(a, c, d), toSegment(b, c, d), toSegment(c, a, b), toSegment(d, a, b))
}

const cross = (a: Place, b: Place, p: Place) => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)

function toSegment(point: Place, a: Place, b: Place): number {
  const length2 = (b.x - a.x) ** 2 + (b.y - a.y) ** 2
  const along = length2 === 0 ? 0 : ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length2
  const t = Math.max(0, Math.min(1, along))
  return Math.hypot(point.x - a.x - t * (b.x - a.x), point.y - a.y - t * (b.y - a.y))
}
