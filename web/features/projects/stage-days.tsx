import type { Signal } from '../../../server/clocks/schema.ts'
import type { StageView } from '../../../server/projects/schema.ts'
import { SignalChip } from '../../components/signal-chip.tsx'
import { scaleOf } from '../../components/metro/scale.ts'
import { today } from '../../dates.ts'

/** Thresholds of the rules (2.6): the last two days are yellow, from the last three on it warns. */
function signalFor(left: number): Signal {
  if (left < 0) return 'red'
  if (left <= 1) return 'yellow'
  return left <= 3 ? 'warning' : 'green'
}

/** Days left of the whole stage. */
export function StageDays({ stage }: { stage: StageView }) {
  const scale = scaleOf(stage)
  if (!scale || !stage.dueOn || stage.endedOn) return null
  const now = today()
  const left =
    now > stage.dueOn ? stage.promisedDays - (stage.usedDays ?? 0) : scale.steps - scale.stepOf(now)
  return <SignalChip signal={signalFor(left)} daysLeft={left} />
}
