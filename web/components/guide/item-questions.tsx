import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { listCommonQuestions } from '../../../server/questions/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../data-name.ts'
import { AskForm } from '../questions/ask-form.tsx'
import { QuestionCard } from '../questions/question-card.tsx'
import { useMyQuestions } from '../questions/use-my-questions.ts'
import { formatDay } from '../../dates.ts'
import { withReturn } from '../../safe-path.ts'
import { isStaff, useUser } from '../../session.tsx'

/** What others asked and what one asks oneself: the office answers within the region's working days. */
export function ItemQuestions({ item }: { item: string }) {
  const { t } = useTranslation('questions')
  const named = useName()
  const user = useUser()
  const [search] = useSearchParams()
  const common = useQuery({
    queryKey: ['questions', 'common', item],
    queryFn: () => call(listCommonQuestions, { params: { item } })
  })
  const mine = useMyQuestions({ item })

  return (
    <>
      {common.data && common.data.length > 0 && (
        <section>
          <h2>{t('common')}</h2>
          <dl className="common-question">
            {common.data.map((one) => (
              <div key={one.id}>
                <dt>{one.question}</dt>
                <dd>{one.answer}</dd>
                <dd className="soft small">
                  {named(one.departmentZh, one.departmentEn)} · {formatDay(one.answeredOn)}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section id="ask">
        <h2>{t('online')}</h2>
        <div>
          {mine.data?.map((question) => (
            <QuestionCard key={question.id} question={question} />
          ))}
          {!user && (
            <p>
              {t('signInToAsk')}{' '}
              <Link to={withReturn('/sign-in', `/guide/${item}${search.size > 0 ? `?${search}` : ''}#ask`)}>
                {t('common:signIn')}
              </Link>
            </p>
          )}
          {user && !isStaff(user) && <AskForm about={{ item, region: search.get('region') ?? undefined }} />}
          {user && isStaff(user) && <p className="soft">{t('officersAnswer')}</p>}
        </div>
      </section>
    </>
  )
}
