import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Question } from '../../../server/questions/schema.ts'
import { useName } from '../data-name.ts'
import { Days } from '../days.tsx'
import { Moment } from '../moment.tsx'
import './questions.css'

interface Props {
  question: Question
  /** Officers see who asked. */
  officer?: boolean
  children?: ReactNode
}

/** A question with whom it is with, until when, and its answer. */
export function QuestionCard({ question, officer = false, children }: Props) {
  const { t } = useTranslation('questions')
  const named = useName()
  const { item, itemZh, itemEn, projectId, projectNameZh, businessKey, answer } = question
  const dossier = businessKey && `/dossiers/${encodeURIComponent(businessKey)}`
  const itemName = itemZh && named(itemZh, itemEn)

  return (
    <article className="question">
      <header>
        <span className="soft small">
          {item && <Link to={`/guide/${item}`}>{itemName}</Link>}
          {item && projectId && ' · '}
          {projectId && (
            <Link to={officer && dossier ? dossier : officer ? '/all-projects' : `/projects/${projectId}`}>
              {projectNameZh}
            </Link>
          )}
        </span>
        {answer === null && <Days {...question} size={officer ? 'row' : 'page'} />}
      </header>
      <p className="question__text">{question.text}</p>
      <p className="soft small">
        {officer
          ? question.askedBy
          : t('to', { office: named(question.departmentZh, question.departmentEn) })}{' '}
        · <Moment at={question.askedAt} /> · {question.number}
      </p>
      {question.moves.map((move) => (
        <p key={move.movedAt} className="soft small">
          {t('moved', {
            from: named(move.fromZh, move.fromEn),
            to: named(move.toZh, move.toEn),
            reason: move.reason
          })}
        </p>
      ))}
      {answer !== null && (
        <div className="question__answer">
          <p className="question__text">{answer}</p>
          <p className="soft small">
            {named(question.departmentZh, question.departmentEn)}
            {question.answeredAt && (
              <>
                {' '}
                · <Moment at={question.answeredAt} />
              </>
            )}
            {question.publicAnswer && ` · ${t('isPublic')}`}
          </p>
        </div>
      )}
      {children}
    </article>
  )
}
