import type { StationState } from './tracks.ts'

/** A station of the main line, centred on its point. */
export function Station({ x, y, state }: { x: number; y: number; state: StationState }) {
  return (
    <g transform={`translate(${x} ${y})`} className={`station station--${state}`}>
      {state === 'now' && <circle r="17" className="station__halo" />}
      <circle r={state === 'ahead' ? 11 : 13} className="station__ring" />
      {state === 'done' && <path className="station__sign" d="m-5.600 .5 3.900 3.900L5.600-4.200" />}
      {state === 'ended' && <path className="station__sign" d="M-4.500-4.500l9 9m0-9-9 9" />}
      {state === 'now' && <circle r="5.5" className="station__dot" />}
    </g>
  )
}

/** Where a department stands on its track. */
export function TrackNode({
  x,
  y,
  state
}: {
  x: number
  y: number
  state: 'done' | 'now' | 'paused' | 'waiting'
}) {
  return (
    <g transform={`translate(${x} ${y})`} className={`node node--${state}`}>
      <circle r={state === 'done' ? 8.5 : state === 'paused' ? 9.5 : 6} />
      {state === 'done' && <path d="m-3.800 .3 2.600 2.600L3.800-2.800" />}
      {state === 'paused' && <path d="M-2.300-3.300v6.600M2.300-3.300v6.600" />}
    </g>
  )
}
