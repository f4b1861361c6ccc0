import { useTranslation } from 'react-i18next'
import type { StageView } from '../../../server/projects/schema.ts'
import { Station, TrackNode } from './station.tsx'
import { StationWords } from './station-words.tsx'
import { TrackWords } from './track-words.tsx'
import { stationState, type Line } from './tracks.ts'

const MAIN = 18
const STATION = 92
const TRACK = 80
const JOIN = 60
const LANES_WIDTH = 64

interface Props {
  stages: StageView[]
  running: StageView | undefined
  lines: Line[]
}

/** Time runs down; each track leaves the running station, has its node at its words, and comes back before the next. */
export function VerticalMetro({ stages, running, lines }: Props) {
  const { t } = useTranslation('metro')
  const fan = lines.length > 0 ? lines.length * TRACK + JOIN : 0
  const index = running ? stages.indexOf(running) : stages.length
  const yOf = (position: number) => 24 + position * STATION + (position > index ? fan : 0)
  const laneOf = (row: number) => MAIN + ((row + 1) * LANES_WIDTH) / lines.length
  const here = yOf(index)
  const firstTrack = here + STATION - 8
  const gate = firstTrack + lines.length * TRACK + JOIN / 2
  // Below the last stage no station follows the tracks.
  const height = Math.max(yOf(stages.length - 1) + 48, lines.length > 0 ? gate + 8 : 0)

  return (
    <div className="vertical" style={{ height }}>
      <svg viewBox={`0 0 92 ${height}`} width={92} height={height} aria-hidden="true">
        {stages.slice(1).map((stage, position) => (
          <path
            key={stage.stage}
            className={stationState(stages[position]!) === 'done' ? 'line line--done' : 'line line--ahead'}
            d={`M${MAIN} ${yOf(position)}V${yOf(position + 1)}`}
          />
        ))}
        {lines.map((line, row) => {
          const x = laneOf(row)
          const y = firstTrack + row * TRACK + 20
          const fork = here + 36
          const bend = here + 72
          return (
            <g key={line.key}>
              <path
                className="line line--thin"
                d={`M${x} ${y}V${gate - 30}C${x} ${gate - 10} ${MAIN} ${gate - 20} ${MAIN} ${gate}`}
              />
              <path
                className={`line line--${line.state}`}
                d={`M${MAIN} ${here}V${fork}C${MAIN} ${fork + 22} ${x} ${fork + 14} ${x} ${bend}V${y}`}
              />
              <TrackNode x={x} y={y} state={line.state} />
            </g>
          )
        })}
        {stages.map((stage, position) => (
          <Station key={stage.stage} x={MAIN} y={yOf(position)} state={stationState(stage)} />
        ))}
      </svg>
      <ol>
        {stages.map((stage, position) => (
          <li key={stage.stage} className="vertical__station" style={{ top: yOf(position) - 16 }}>
            <StationWords stage={stage} />
          </li>
        ))}
      </ol>
      {running && (
        <ul aria-label={t('tracks')}>
          {lines.map((line, row) => (
            <li key={line.key} className="vertical__track" style={{ top: firstTrack + row * TRACK + 8 }}>
              <TrackWords line={line} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
