import { useTranslation } from 'react-i18next'
import type { StageView } from '../../../server/projects/schema.ts'
import { formatDay, today } from '../../dates.ts'
import { DayScale } from './day-scale.tsx'
import type { Scale } from './scale.ts'
import { Station, TrackNode } from './station.tsx'
import { StationWords } from './station-words.tsx'
import { TrackWords } from './track-words.tsx'
import { stationState, type Line } from './tracks.ts'

const WIDTH = 1054
const GAP = 92
const EDGE = 46
/** Room of the curves that leave the running station and come together again. */
const CURVE = 74
/** Straight before the curve, so that the station's words stand free. */
const STEM = 58
const ROW = 54
const TOP = 102

interface Props {
  stages: StageView[]
  running: StageView
  lines: Line[]
  scale: Scale
}

/** The running stage opened into its tracks, all on one scale of working days. */
export function FanMetro({ stages, running, lines, scale }: Props) {
  const { t } = useTranslation('metro')
  const index = stages.indexOf(running)
  const middle = TOP + Math.max(((lines.length - 1) * ROW) / 2, ROW)
  const firstRow = middle - ((lines.length - 1) * ROW) / 2
  const height = Math.max(middle + ((lines.length - 1) * ROW) / 2 + 30, middle + 100)

  const here = EDGE + index * GAP
  const gate = WIDTH - EDGE - (stages.length - 1 - index) * GAP
  const fork = here + STEM
  const left = fork + CURVE
  const right = gate - CURVE
  const xOfStep = (step: number) => left + ((right - left) * Math.min(step, scale.steps)) / scale.steps
  const now = xOfStep(scale.stepOf(today()))
  const xOf = (position: number) =>
    position <= index ? EDGE + position * GAP : gate + (position - index) * GAP

  const reached = (line: Line) => {
    const done = line.tracks
      .map(({ doneOn }) => doneOn ?? '')
      .sort()
      .at(-1)
    return line.state === 'done' && done ? xOfStep(scale.stepOf(done)) : now
  }

  return (
    <div className="metro__stage" style={{ width: WIDTH, height }}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} aria-hidden="true">
        <DayScale scale={scale} xOfStep={xOfStep} top={TOP - 62} bottom={height - 24} />
        <path className="line line--done" d={`M${EDGE} ${middle}H${here}`} />
        <path className="line line--ahead" d={`M${gate} ${middle}H${WIDTH - EDGE}`} />
        {lines.map((line, row) => {
          const y = firstRow + row * ROW
          const x = reached(line)
          const out = `M${here} ${middle}H${fork}C${fork + CURVE / 2} ${middle} ${fork + CURVE / 2} ${y} ${left} ${y}H${x}`
          const back = `M${x} ${y}H${right}C${right + CURVE / 2} ${y} ${right + CURVE / 2} ${middle} ${gate} ${middle}`
          return (
            <g key={line.key}>
              <path className="line line--thin" d={back} />
              <path className={`line line--${line.state}`} d={out} />
              <TrackNode x={x} y={y} state={line.state} />
            </g>
          )
        })}
        <circle className="gate" cx={gate} cy={middle} r="6.5" />
        {stages.map((stage, position) => (
          <Station key={stage.stage} x={xOf(position)} y={middle} state={stationState(stage)} />
        ))}
      </svg>
      <ol>
        {stages.map((stage, position) => (
          <li key={stage.stage} className="metro__station" style={{ left: xOf(position), top: middle + 24 }}>
            <StationWords stage={stage} />
          </li>
        ))}
      </ol>
      <ul aria-label={t('tracks')}>
        {lines.map((line, row) => (
          <li
            key={line.key}
            className="metro__track"
            style={{ left: left + 8, width: right - left - 8, top: firstRow + row * ROW - 40 }}
          >
            <TrackWords line={line} />
          </li>
        ))}
      </ul>
      {running.dueOn && (
        <p className="metro__gate" style={{ left: gate, top: middle + 12 }}>
          {t('together', { day: formatDay(running.dueOn) })}
        </p>
      )}
    </div>
  )
}
