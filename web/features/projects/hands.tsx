import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApplicantMove } from '../../../server/moves/schema.ts'
import type { ProjectPage, StageView, Track } from '../../../server/projects/schema.ts'
import { useName } from '../../components/data-name.ts'
import { Days } from '../../components/days.tsx'
import { isDone } from '../../components/metro/tracks.ts'
import { TrackChip } from '../../components/metro/track-words.tsx'
import { useActor } from '../../components/use-actor.ts'
import { Fold } from './stage-folds.tsx'
import { useProcedureWords } from './use-procedure-words.ts'

/** In whose hands it is now, and until when; what is done follows, folded when nothing is left. */
export function Hands({ page, stage }: { page: ProjectPage; stage: StageView }) {
  const { t } = useTranslation(['projects', 'metro'])
  const named = useName()
  const id = useId()
  if (stage.state === 'draft') return null
  const begun = stage.tracks.filter(({ step }) => step !== 'not-opened')
  const open = begun.filter((track) => !isDone(track))
  const done = begun.filter(isDone)
  // Until acceptance it is the receipt clock that counts.
  const dueOn = stage.dueOn ?? page.project.dueOn
  const atLead = stage.state === 'filed' || stage.state === 'accepted'
  const lead = open.length === 0 && (atLead || stage.state === 'in-review')
  if (open.length === 0 && done.length === 0 && !lead) return null

  const over = open.length === 0 && !lead
  const list = done.map((track) => <Hand key={track.number} track={track} />)

  return (
    <section className="card" aria-labelledby={id}>
      <div className="card__head">
        <h2 id={id}>{t(over ? 'hands.titleDone' : 'hands.title')}</h2>
        <span className="small soft">{t('hands.lead', { lead: named(stage.leadZh, stage.leadEn) })}</span>
      </div>
      {over ? (
        <Fold title={named(stage.nameZh, stage.nameEn)} count={t('hands.done', { count: done.length })}>
          <ul className="hands">{list}</ul>
        </Fold>
      ) : (
        <ul className="hands">
          {lead && (
            <li>
              <div>
                <b>{named(stage.leadZh, stage.leadEn)}</b>
                <p className="soft">
                  {t(`hands.steps.${stage.state === 'in-review' ? 'conclude' : stage.state}`)}
                </p>
              </div>
              {dueOn && <Days signal={null} daysLeft={null} dueOn={dueOn} />}
            </li>
          )}
          {open.map((track) => (
            <Hand
              key={track.number}
              track={track}
              procedure={page.procedures.find(({ number }) => number === track.number)}
            />
          ))}
          {list}
        </ul>
      )}
    </section>
  )
}

function Hand({ track, procedure }: { track: Track; procedure?: ApplicantMove }) {
  const words = useProcedureWords()
  const actor = useActor()
  const { t } = useTranslation(['projects', 'metro'])
  const named = useName()
  const subject = track.kind === 'opinion' ? t('metro:opinion') : named(track.nameZh, track.nameEn)
  const done = isDone(track)
  return (
    <li>
      <div>
        <b>
          {named(track.departmentZh, track.departmentEn)}
          {track.holder && ` · ${actor(track.holder.name, track.holder.actingFor)}`}
        </b>
        <p className="soft">
          {subject}
          {!done &&
            ` · ${procedure ? words(procedure) : t(`hands.steps.${track.step}`, { defaultValue: '' })}`}
        </p>
      </div>
      {done || track.step === 'waiting' || track.atProvinceSince || !track.clock ? (
        <TrackChip track={track} />
      ) : (
        <Days
          signal={track.clock.signal}
          daysLeft={track.clock.daysLeft}
          dueOn={track.clock.dueOn}
          provisional={track.clock.provisional}
        />
      )}
    </li>
  )
}
