import { useTranslation } from 'react-i18next'
import type { Track } from '../../../server/projects/schema.ts'
import { formatDay } from '../../dates.ts'
import { SignalChip } from '../signal-chip.tsx'
import { useName } from '../data-name.ts'
import type { Line } from './tracks.ts'

/** Department, item and how it stands. */
export function TrackWords({ line }: { line: Line }) {
  const { t } = useTranslation('metro')
  const named = useName()
  const [track] = line.tracks
  if (!track) return null
  if (line.tracks.length > 1)
    return (
      <>
        <b>{t('folded', { count: line.tracks.length })}</b>
        <span className="metro__item">
          {[
            ...new Set(line.tracks.map(({ departmentZh, departmentEn }) => named(departmentZh, departmentEn)))
          ].join(t('and'))}
        </span>
        <SignalChip signal="done" daysLeft={null} />
      </>
    )
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

export function TrackChip({ track }: { track: Track }) {
  const { t } = useTranslation('metro')
  if (track.step === 'done' || track.doneOn)
    return (
      <SignalChip
        signal="done"
        daysLeft={null}
        words={`${t(`outcomes.${track.outcome ?? 'done'}`, { defaultValue: t('outcomes.done') })}${track.doneOn ? ` · ${formatDay(track.doneOn)}` : ''}`}
      />
    )
  if (track.step === 'waiting') return <SignalChip signal="paused" daysLeft={null} words={t('waiting')} />
  if (!track.clock?.signal) return null
  return <SignalChip signal={track.clock.signal} daysLeft={track.clock.daysLeft} />
}
