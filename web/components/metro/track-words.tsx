import { useTranslation } from 'react-i18next'
import type { Track } from '../../../server/projects/schema.ts'
import { formatDay } from '../../dates.ts'
import { SignalChip } from '../signal-chip.tsx'
import { useName } from '../data-name.ts'
import { isDone, type Line } from './tracks.ts'

/** Department, item and how it stands. */
export function TrackWords({ line }: { line: Line }) {
  const { t } = useTranslation('metro')
  const named = useName()
  const [track] = line.tracks
  if (!track) return null
  if (line.tracks.length > 1) return <FoldedWords line={line} />
  const department = named(track.departmentZh, track.departmentEn)
  const item = track.kind === 'opinion' ? t('opinion') : named(track.nameZh, track.nameEn)
  return (
    <>
      <b title={department}>{department}</b>
      <span className="metro__item" title={item}>
        {item}
      </span>
      <TrackChip track={track} />
    </>
  )
}

const FOLDED = { done: 'folded', now: 'foldedOpen', paused: 'foldedOpen', waiting: 'foldedWaiting' } as const

/** Several departments on one line; its signal is that of the one that breaks first. */
function FoldedWords({ line: { tracks, state } }: { line: Line }) {
  const { t } = useTranslation('metro')
  const named = useName()
  const departments = [
    ...new Set(tracks.map(({ departmentZh, departmentEn }) => named(departmentZh, departmentEn)))
  ].join(t('and'))
  return (
    <>
      <b>{t(FOLDED[state], { count: tracks.length })}</b>
      <span className="metro__item" title={departments}>
        {departments}
      </span>
      {state === 'done' ? <SignalChip signal="done" daysLeft={null} /> : <TrackChip track={tracks[0]!} />}
    </>
  )
}

const AGAINST = ['refused', 'disagree', 'impossible', 'withdrawn', 'not-applicable']

export function TrackChip({ track }: { track: Track }) {
  const { t } = useTranslation('metro')
  if (isDone(track)) {
    const outcome = t(`outcomes.${track.outcome ?? 'done'}`, { defaultValue: t('outcomes.done') })
    const words = track.doneOn ? `${outcome} · ${formatDay(track.doneOn)}` : outcome
    // A tick beside a refusal would say the opposite.
    if (track.outcome === 'by-silence') return <span className="metro__against metro__silence">{words}</span>
    if (track.outcome && AGAINST.includes(track.outcome))
      return <span className="metro__against">{words}</span>
    return <SignalChip signal="done" daysLeft={null} words={words} />
  }
  if (track.step === 'waiting') return <SignalChip signal="paused" daysLeft={null} words={t('waiting')} />
  if (track.atProvinceSince)
    return (
      <SignalChip
        signal="paused"
        daysLeft={null}
        words={t('atProvince', { day: formatDay(track.atProvinceSince) })}
      />
    )
  if (track.step === 'not-opened') return <span className="metro__later">{t('later')}</span>
  if (!track.clock?.signal) return null
  return <SignalChip signal={track.clock.signal} daysLeft={track.clock.daysLeft} />
}
