import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ParallelFiling } from '../../../../server/parallel/schema.ts'
import { useName } from '../../../components/data-name.ts'
import { DiscardDraft } from '../../../components/discard-draft.tsx'
import { draftPath } from '../../../components/drafts/draft-path.ts'
import { SignalChip } from '../../../components/signal-chip.tsx'
import { correctionPathOf } from './paths.ts'
import './parallel.css'

/** 并行事项 of a project: what was filed alone, and the way to file another. */
export function ParallelCard({ projectId, filings }: { projectId: string; filings: ParallelFiling[] }) {
  const { t } = useTranslation('parallel')
  return (
    <section className="card parallel" id="parallel" aria-labelledby="parallel-title">
      <div className="card__head">
        <h2 id="parallel-title">{t('title')}</h2>
        <Link to={`/projects/${projectId}/parallel`}>{t('open')}</Link>
      </div>
      {filings.length === 0 && <p className="card__body soft">{t('lead')}</p>}
      <ul className="parallel__filings">
        {filings.map((filing) => (
          <Filing key={filing.application.id} projectId={projectId} filing={filing} />
        ))}
      </ul>
    </section>
  )
}

function Filing({ projectId, filing }: { projectId: string; filing: ParallelFiling }) {
  const { t } = useTranslation(['parallel', 'projects'])
  const named = useName()
  const { application, track, kind } = filing
  const clock = track?.clock
  const state = application.state
  const step =
    state === 'in-review' && track && track.step !== 'done'
      ? t(`projects:hands.steps.${track.step}`, { defaultValue: t('states.in-review') })
      : state === 'draft'
        ? t('draft')
        : t(`states.${state}`)
  return (
    <li className="parallel__filing">
      <div>
        <b>{named(filing.nameZh, filing.nameEn)}</b>
        <p className="small soft">
          {named(filing.departmentZh, filing.departmentEn)} · {step}
          {kind === 'inner' && ` · ${t('byOffice')}`}
        </p>
      </div>
      {state === 'draft' && (
        <div className="parallel__draft">
          <DiscardDraft
            applicationId={application.id}
            name={named(filing.nameZh, filing.nameEn)}
            to={`/projects/${projectId}`}
          />
          <Link
            className="button"
            to={draftPath({ projectId, applicationId: application.id, item: application.item })}
          >
            {t('goOn')}
          </Link>
        </div>
      )}
      {state === 'awaiting-correction' && (
        <Link className="button button--primary" to={correctionPathOf(projectId, application.id)}>
          {t('correct')}
        </Link>
      )}
      {clock?.signal && <SignalChip signal={clock.signal} daysLeft={clock.daysLeft} />}
    </li>
  )
}
