import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { JointReview } from '../../../../../server/joint-reviews/schema.ts'
import { AnswerTag } from '../../../../components/answer-tag.tsx'
import { useName } from '../../../../components/data-name.ts'
import { formatDay } from '../../../../dates.ts'
import { useNames } from '../use-names.ts'
import { FindAgain, useMayFindAgain } from './find-again.tsx'
import { JointVisits } from './joint-visits.tsx'
import './joint.css'

type Department = JointReview['departments'][number]
type Finding = Department['findings'][number]

/** Departments × rounds: who was asked, who answers by an item of its own, and what each said last. */
export function JointTable({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('moves')
  const { joint } = dossier
  if (!joint) return null
  const asked = joint.departments.filter(({ ownItem }) => !ownItem)
  const said = asked.filter(({ findings }) => findings.at(-1)?.outcome)
  return (
    <section aria-label={t('joint.title')}>
      <div className="case__section">
        <h2>{t(`joint.kinds.${joint.kind}`)}</h2>
        <span className="soft">{t('joint.said', { said: said.length, count: asked.length })}</span>
      </div>
      <JointVisits visits={joint.visits} />
      <ul className="joint">
        {joint.departments.map((department) => (
          <Row key={`${department.department}@${department.region}`} of={department} dossier={dossier} />
        ))}
      </ul>
    </section>
  )
}

function Row({ of, dossier }: { of: Department; dossier: Dossier }) {
  const { t } = useTranslation('moves')
  const named = useName()
  const { ownItem, findings } = of
  const mayFindAgain = useMayFindAgain(dossier, of)
  return (
    <li className="joint__row">
      <b>{named(of.nameZh, of.nameEn)}</b>
      {ownItem ? (
        <p>
          <span className="joint__own">{t(`joint.results.${ownItem.result}`)}</span>{' '}
          <span className="soft">
            {t('joint.ownItem', { name: named(ownItem.nameZh, ownItem.nameEn) })} ·{' '}
            {t(ownItem.result === 'ended' ? 'joint.toBeHeard' : 'joint.notAsked')}
          </span>
        </p>
      ) : (
        <ol>
          {findings.map((finding) => (
            <Said
              key={finding.round}
              finding={finding}
              rounds={findings.length > 1 || finding.round > 1}
              dossier={dossier}
            />
          ))}
        </ol>
      )}
      {mayFindAgain && <FindAgain dossier={dossier} of={of} />}
    </li>
  )
}

function Said({ finding, rounds, dossier }: { finding: Finding; rounds: boolean; dossier: Dossier }) {
  const { t } = useTranslation('moves')
  const { placeOf } = useNames(dossier)
  const { round, outcome, text, legalBasis, lines, conditions, person, foundOn } = finding
  return (
    <li>
      <p className="act__head">
        {rounds && <span className="soft">{t('joint.rounds', { round })}</span>}
        {outcome ? <AnswerTag answer={outcome} /> : <span className="soft">{t('joint.waiting')}</span>}
        {person && <span>{person}</span>}
        {foundOn && <span className="soft">{formatDay(foundOn)}</span>}
      </p>
      {text && <p className="act__text">{text}</p>}
      {lines.length > 0 && (
        <ol className="act__conditions">
          {lines.map(({ part, what }, index) => (
            <li key={index}>
              <b>{part}</b> {what}
            </li>
          ))}
        </ol>
      )}
      {conditions.map((condition, index) => (
        <p key={index} className="act__text">
          {t('joint.condition', { text: condition.text, place: placeOf(condition.appliesTo) })}
        </p>
      ))}
      {legalBasis && <p className="act__law">{t('joint.law', { law: legalBasis })}</p>}
    </li>
  )
}
