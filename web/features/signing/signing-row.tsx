import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SigningEntry } from '../../../server/signing/schema.ts'
import { ApiError } from '../../api.ts'
import { AnswerTag } from '../../components/answer-tag.tsx'
import { useName } from '../../components/data-name.ts'
import { Days } from '../../components/days.tsx'
import { useErrorSentence } from '../../components/error-message.tsx'
import { Icon } from '../../components/icon.tsx'
import { Moment } from '../../components/moment.tsx'
import { useActor } from '../../components/use-actor.ts'
import { reasonsOf, tasksOf, type Outcome, type Sheet } from './use-signing.ts'

interface Props {
  sheet: Sheet
  outcomes: Map<string, Outcome>
  gone: Set<string>
  onPaper: (taskId: string) => void
  chosen?: boolean
  /** Absent where it is never signed with others. */
  onToggle?: () => void
}

export function SigningRow({ sheet, outcomes, gone, onPaper, chosen = false, onToggle }: Props) {
  const { t } = useTranslation('signing')
  const sentence = useErrorSentence()
  const id = useId()
  const [unfolded, setUnfolded] = useState(false)
  const { task } = sheet.entries[0]!
  const elsewhere = tasksOf(sheet).some((taskId) => gone.has(taskId) && !outcomes.get(taskId)?.signed)
  const reasons = reasonsOf(sheet)
  const failed = tasksOf(sheet).flatMap((taskId) => {
    const outcome = outcomes.get(taskId)
    return outcome && !outcome.signed
      ? [sentence(new ApiError(422, { code: outcome.code ?? '', message: outcome.message ?? '' }))]
      : []
  })

  return (
    <li className={elsewhere ? 'signing__row signing__row--gone' : 'signing__row'}>
      {onToggle && (
        <input
          type="checkbox"
          checked={chosen}
          disabled={elsewhere}
          onChange={onToggle}
          aria-labelledby={id}
        />
      )}
      <div className="signing__what">
        <b id={id}>{task.projectNameZh}</b>
        {sheet.entries.map((entry) => (
          <Half key={entry.task.taskId} entry={entry} unfolded={unfolded} onPaper={onPaper} />
        ))}
        {elsewhere && <p className="soft">{t('elsewhere')}</p>}
        {reasons.length > 0 && (
          <ul className="signing__reasons">
            {reasons.map((reason) => (
              <li key={reason}>{t(`reasons.${reason}`)}</li>
            ))}
          </ul>
        )}
        {failed.map((text) => (
          <p key={text} className="signing__failed" role="alert">
            {text}
          </p>
        ))}
      </div>
      <Days signal={task.signal} daysLeft={task.daysLeft} dueOn={task.dueOn} size="row" />
      <div className="signing__acts">
        <button
          type="button"
          className="link signing__unfold"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t(unfolded ? 'fold' : 'unfold')}
        </button>
        <Link className="signing__open" to={`/tasks/${task.taskId}`}>
          {t('open')}
        </Link>
      </div>
    </li>
  )
}

function Half({
  entry,
  unfolded,
  onPaper
}: {
  entry: SigningEntry
  unfolded: boolean
  onPaper: Props['onPaper']
}) {
  const { t } = useTranslation(['signing', 'cases'])
  const actor = useActor()
  const named = useName()
  const { task, review, findings } = entry
  return (
    <div className="signing__half">
      <div className="signing__line">
        <span>{named(task.subjectZh, task.subjectEn)}</span>
        {review && <AnswerTag answer={review.outcome} />}
        <span className="soft">
          {[
            review && actor(review.person.name, review.person.actingFor),
            findings.passed > 0 && t('passed', { count: findings.passed }),
            findings.open > 0 && t('doubts', { count: findings.open })
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <button type="button" className="link" onClick={() => onPaper(task.taskId)}>
          <Icon name="paper" small /> {t('paper')}
        </button>
      </div>
      {unfolded && review && (
        <blockquote className="signing__review">
          <p>{review.text}</p>
          {review.conditions.map((condition) => (
            <p key={condition}>· {condition}</p>
          ))}
          {review.legalBasis && <p className="soft">{t('cases:opinions.law', { law: review.legalBasis })}</p>}
          <p className="soft">
            <Moment at={review.completedAt} />
          </p>
        </blockquote>
      )}
    </div>
  )
}
