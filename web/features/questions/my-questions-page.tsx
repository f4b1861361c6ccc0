import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QuestionCard } from '../../components/questions/question-card.tsx'
import { useMyQuestions } from '../../components/questions/use-my-questions.ts'

/** All that one asked, of items and of projects. */
export function MyQuestionsPage() {
  const { t } = useTranslation('questions')
  const list = useMyQuestions()
  return (
    <div className="wrap">
      <PageHeader title={t('mine')} />
      <p className="lead">{t('mineLead')}</p>
      {list.isPending && <Loading />}
      {list.isError && <ErrorMessage error={list.error} />}
      {list.data?.length === 0 && (
        <div className="card questions-list">
          <EmptyState title={t('none')} action={<Link to="/guide">{t('toGuide')}</Link>}>
            {t('noneText')}
          </EmptyState>
        </div>
      )}
      {list.data && list.data.length > 0 && (
        <div className="card questions-list">
          {list.data.map((question) => (
            <QuestionCard key={question.id} question={question} />
          ))}
        </div>
      )}
    </div>
  )
}
