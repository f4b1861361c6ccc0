import { useTranslation } from 'react-i18next'
import type { Dossier, RecordedAct } from '../../../../server/dossiers/schema.ts'
import { AnswerTag } from '../../../components/answer-tag.tsx'
import { useActor } from '../../../components/use-actor.ts'
import { useName } from '../../../components/data-name.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Moment } from '../../../components/moment.tsx'
import { ActDetail } from './act-detail.tsx'
import { JointTable } from './joint/joint-table.tsx'
import { RoundSummary } from './round-summary.tsx'
import { useNames } from './use-names.ts'
import './act.css'

/** Opinions are a conversation by rounds; the newest round is open, older ones fold. */
export function Opinions({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('cases')
  const { acts } = dossier
  if (acts.length === 0)
    return dossier.joint ? (
      <JointTable dossier={dossier} />
    ) : (
      <EmptyState title={t('opinions.none')}>{t('opinions.noneWhy')}</EmptyState>
    )

  const rounds = [...new Set(acts.map(({ round }) => round))].sort((a, b) => a - b)
  return (
    <>
      <JointTable dossier={dossier} />
      <div className="case__section">
        <h2>{t('opinions.title')}</h2>
      </div>
      {rounds.map((round) => {
        const ofRound = acts.filter((act) => act.round === round)
        const list = (
          <ol className="acts">
            {ofRound.map((act) => (
              <Act key={act.id} act={act} dossier={dossier} />
            ))}
          </ol>
        )
        if (rounds.length === 1) return <div key={round}>{list}</div>
        return (
          <details key={round} className="round" open={round === rounds.at(-1)}>
            <RoundSummary round={round} acts={ofRound} dossier={dossier} />
            {list}
          </details>
        )
      })}
    </>
  )
}

function Act({ act, dossier }: { act: RecordedAct; dossier: Dossier }) {
  const { t } = useTranslation('cases')
  const named = useName()
  const actor = useActor()
  const { subjectOf, initialOf } = useNames(dossier)
  const subject = act.businessKey === dossier.number ? null : subjectOf(act.businessKey)

  return (
    <li className="act">
      <span className="act__face" aria-hidden="true">
        {initialOf(named(act.departmentZh, act.departmentEn))}
      </span>
      <div>
        <p className="act__head">
          <b>{named(act.departmentZh, act.departmentEn)}</b>
          <span>{actor(act.person, act.actingFor)}</span>
          <AnswerTag answer={act.outcome} />
          <Moment at={act.completedAt} />
        </p>
        {subject && <p className="act__subject">{subject}</p>}
        {act.text && <p className="act__text">{act.text}</p>}
        <ActDetail act={act} dossier={dossier} />
        {act.legalBasis && <p className="act__law">{t('opinions.law', { law: act.legalBasis })}</p>}
      </div>
    </li>
  )
}
