import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { PaperCheck } from '../../../../../server/paper-checks/schema.ts'
import { useName } from '../../../../components/data-name.ts'
import { Days } from '../../../../components/days.tsx'
import { Moment } from '../../../../components/moment.tsx'
import { useActor } from '../../../../components/use-actor.ts'
import { formatDayAndWeekday } from '../../../../dates.ts'
import { useNames } from '../use-names.ts'
import './check-papers.css'

/** The completeness list writes itself as departments tick; past its day a department just stands as not checked. */
export function PaperChecks({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('task-forms')
  const { paperChecks, clocks } = dossier
  const receipt = clocks.find(({ kind, stoppedOn }) => kind === 'receipt' && stoppedOn === null)
  const answered = paperChecks.filter(({ answer }) => answer).length
  if (!receipt && paperChecks.length === 0) return null

  return (
    <section className="paper-checks" aria-label={t('paperChecks.title')}>
      {receipt?.dueOn && (
        <p className="paper-checks__send">
          {t('paperChecks.send', { day: formatDayAndWeekday(receipt.dueOn) })}
        </p>
      )}
      {paperChecks.length > 0 && (
        <>
          <p aria-live="polite">
            {t('paperChecks.title')} · {t('paperChecks.count', { answered, count: paperChecks.length })}
          </p>
          <ul>
            {paperChecks.map((check) => (
              <Check key={check.candidateGroup} check={check} dossier={dossier} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Check({ check, dossier }: { check: PaperCheck; dossier: Dossier }) {
  const { t } = useTranslation('task-forms')
  const actor = useActor()
  const named = useName()
  const { materialOf } = useNames(dossier)
  const { answer, clock } = check
  return (
    <li>
      <b className="paper-checks__who">{named(check.departmentZh, check.departmentEn)}</b>
      {answer ? (
        <>
          <span>
            {answer.lines.length
              ? t('checkPapers.missing', { count: answer.lines.length })
              : t('checkPapers.allComplete')}
          </span>
          <span className="soft">{actor(answer.person.name, answer.person.actingFor)}</span>
          <span className="soft">
            <Moment at={answer.at} />
          </span>
          {answer.lines.length > 0 && (
            <ul>
              {answer.lines.map(({ material, what }, index) => (
                <li key={index}>
                  {material && <b>{materialOf(material)} </b>}
                  {what}
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <>
          <span className="soft">{t('paperChecks.notChecked')}</span>
          {clock?.signal && (
            <Days signal={clock.signal} daysLeft={clock.daysLeft} dueOn={clock.dueOn} size="row" />
          )}
        </>
      )}
    </li>
  )
}
