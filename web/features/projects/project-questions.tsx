import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '../../../server/projects/schema.ts'
import { useName } from '../../components/data-name.ts'
import { AskForm } from '../../components/questions/ask-form.tsx'
import { QuestionCard } from '../../components/questions/question-card.tsx'
import { useMyQuestions } from '../../components/questions/use-my-questions.ts'
import { currentStage } from './answers.tsx'

/** 在线咨询 about the project: to its lead, or to a department that has a part of the running stage. */
export function ProjectQuestions({ page }: { page: ProjectPage }) {
  const { t } = useTranslation('questions')
  const named = useName()
  const projectId = page.project.id
  const mine = useMyQuestions({ projectId })
  const stage = currentStage(page.stages)
  const to = [
    { value: '', text: stage ? t('lead', { office: named(stage.leadZh, stage.leadEn) }) : t('leadOffice') },
    ...(stage?.tracks ?? []).map((track) => ({
      value: track.number,
      text: `${named(track.departmentZh, track.departmentEn)} · ${named(track.nameZh, track.nameEn)}`
    }))
  ]
  return (
    <section className="card" aria-labelledby="project-questions">
      <div className="card__head">
        <h2 id="project-questions">{t('online')}</h2>
      </div>
      {mine.data?.map((question) => (
        <QuestionCard key={question.id} question={question} />
      ))}
      <details className="card__body">
        <summary>{t('askAboutProject')}</summary>
        <AskForm about={{ projectId }} to={to} />
      </details>
    </section>
  )
}
