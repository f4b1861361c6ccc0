import type { StageView } from '../../../server/projects/schema.ts'
import { Station } from './station.tsx'
import { StationWords } from './station-words.tsx'
import { stationState } from './tracks.ts'

const WIDTH = 1054
const GAP = 210
const FIRST = (WIDTH - 4 * GAP) / 2
const Y = 30

/** Before a stage is accepted and between stages nothing runs in parallel: five stations in a row. */
export function PlainMetro({ stages }: { stages: StageView[] }) {
  const xOf = (index: number) => FIRST + index * GAP
  return (
    <div className="metro__stage" style={{ width: WIDTH }}>
      <svg viewBox={`0 0 ${WIDTH} 60`} width={WIDTH} height={60} aria-hidden="true">
        {stages.slice(1).map((stage, index) => (
          <path
            key={stage.stage}
            className={stationState(stages[index]!) === 'done' ? 'line line--done' : 'line line--ahead'}
            d={`M${xOf(index)} ${Y}H${xOf(index + 1)}`}
          />
        ))}
        {stages.map((stage, index) => (
          <Station key={stage.stage} x={xOf(index)} y={Y} state={stationState(stage)} />
        ))}
      </svg>
      <ol>
        {stages.map((stage, index) => (
          <li
            key={stage.stage}
            className="metro__station metro__station--wide"
            style={{ left: xOf(index), top: 62 }}
          >
            <StationWords stage={stage} />
          </li>
        ))}
      </ol>
      <div style={{ height: 76 }} />
    </div>
  )
}
