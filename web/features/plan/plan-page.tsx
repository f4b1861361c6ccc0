import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useNavigate, useParams } from 'react-router'
import { FactField } from '../../components/facts/fact-field.tsx'
import { FACT_GROUPS, type FactGroup } from '../../components/facts/fact-groups.ts'
import { answerTo, factField, usePlanAnswers, type TypedFacts } from '../../components/facts/plan-answers.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { Progress } from './progress.tsx'
import './plan.css'

const isAnswered = (typed: TypedFacts, { facts }: FactGroup) =>
  facts.every((name) => !answerTo(typed, name).problem)

/** Ten groups of questions, one at a time; each is an address of its own, and what is answered stays in the browser. */
export function PlanPage() {
  const { group } = useParams()
  const { typed } = usePlanAnswers()
  const at = FACT_GROUPS.findIndex(({ key }) => key === group)
  if (at >= 0) return <Questions key={group} at={at} />
  const first = FACT_GROUPS.find((one) => !isAnswered(typed, one))
  return <Navigate to={first ? `/plan/${first.key}` : '/plan/answer'} replace />
}

function Questions({ at }: { at: number }) {
  const { t } = useTranslation(['plan', 'facts'])
  const navigate = useNavigate()
  const { typed, set, clear } = usePlanAnswers()
  const form = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const group = FACT_GROUPS[at]!
  const before = FACT_GROUPS[at - 1]
  const after = FACT_GROUPS[at + 1]
  const open = FACT_GROUPS.find((one) => one !== group && !isAnswered(typed, one))

  // Whoever goes on by keyboard answers at once; the first page leaves the focus where the reader is.
  useEffect(() => {
    if (at > 0) form.current?.querySelector<HTMLElement>('input:checked, input')?.focus()
  }, [at])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const wrong = group.facts.find((name) => answerTo(typed, name).problem)
    if (wrong) form.current?.querySelector<HTMLElement>(`[data-question="${wrong}"] input`)?.focus()
    else void navigate(`/plan/${after?.key ?? open?.key ?? 'answer'}`)
  }

  return (
    <div className="wrap ask">
      <PageHeader title={t('title')} />
      <p className="lead">{t('lead')}</p>
      <Progress at={at} answered={FACT_GROUPS.map((one) => isAnswered(typed, one))} />
      <form ref={form} className="card ask__card" onSubmit={submit} noValidate aria-labelledby="group">
        <p className="soft small">{t('nth', { at: at + 1, count: FACT_GROUPS.length })}</p>
        <h2 id="group">{t(`groups.${group.key}.title`)}</h2>
        <p className="soft">{t(`groups.${group.key}.why`)}</p>
        <div className="ask__questions">
          {group.facts.map((name) => (
            <div key={name} data-question={name}>
              <FactField
                field={factField(name)}
                value={typed[name] ?? ''}
                answer={tried ? answerTo(typed, name) : {}}
                onChange={(text) => set(name, text)}
                onDone={() => undefined}
              />
            </div>
          ))}
        </div>
        <div className="ask__buttons">
          {before && (
            <Button size="large" onClick={() => void navigate(`/plan/${before.key}`)}>
              {t('back')}
            </Button>
          )}
          <SubmitButton busy={false}>{after ? t('next') : t('finish')}</SubmitButton>
          {!open && after && <Link to="/plan/answer">{t('toAnswer')}</Link>}
        </div>
      </form>
      <p className="soft small ask__kept">
        {t('kept')}{' '}
        {Object.keys(typed).length > 0 && (
          <button
            type="button"
            className="link"
            onClick={() => {
              clear()
              void navigate(`/plan/${FACT_GROUPS[0].key}`)
            }}
          >
            {t('clear')}
          </button>
        )}
      </p>
    </div>
  )
}
