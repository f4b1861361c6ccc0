import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  readOthers,
  startOthers,
  stopOthers,
  type OthersAtWork as State
} from '../../../server/sample-city/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../data-name.ts'
import { ErrorMessage } from '../error-message.tsx'
import './others-at-work.css'

const EVERY_MS = 1_000

interface Props {
  projectId: string
  /** In the head of a case: one small line, and nothing but the button before it began. */
  slim?: boolean
}

/** 让其他人办理, only where sample data is on: what was just done by whom, until what is left is the reader's. */
export function OthersAtWork({ projectId, slim = false }: Props) {
  const { t } = useTranslation('sample')
  const queryClient = useQueryClient()
  // Under the project's own name, so that it is read again whenever something happened to the project.
  const queryKey = ['projects', projectId, 'others']
  const params = { projectId }
  const others = useQuery({
    queryKey,
    queryFn: () => call(readOthers, { params }),
    refetchInterval: ({ state }) => (state.data?.running ? EVERY_MS : false)
  })
  const act = useMutation({
    mutationFn: (endpoint: typeof startOthers | typeof stopOthers) => call(endpoint, { params }),
    onSuccess: (answer) => queryClient.setQueryData(queryKey, answer)
  })
  const state = others.data
  if (!state || !(state.available || state.running || state.steps > 0)) return null

  const begun = state.running || state.end !== null
  const button = slim ? 'link' : 'button'
  return (
    <section className={slim ? 'others others--slim' : 'others'} aria-label={t('others.title')}>
      <p role="status" className="others__line">
        {begun || !slim ? <Line state={state} /> : ''}
      </p>
      {state.running ? (
        <button
          type="button"
          className={button}
          disabled={act.isPending}
          onClick={() => act.mutate(stopOthers)}
        >
          {t('others.stop')}
        </button>
      ) : (
        state.available && (
          <button
            type="button"
            className={button}
            disabled={act.isPending}
            onClick={() => act.mutate(startOthers)}
          >
            {t(state.steps > 0 ? 'others.again' : 'others.start')}
          </button>
        )
      )}
      {act.isError && <ErrorMessage error={act.error} />}
    </section>
  )
}

function Line({ state: { running, steps, last, end, left } }: { state: State }) {
  const { t } = useTranslation(['sample', 'answers', 'metro'])
  const named = useName()
  const taskOf = ({ form, taskName }: { form: string; taskName: string }) =>
    named(taskName, t(`answers:steps.${form.replace('yimen:', '')}`, { defaultValue: taskName }))
  if (!running && end === null) return t('others.why')

  const who = last && [last.departmentZh && named(last.departmentZh, last.departmentEn ?? ''), last.person]
  const answer = last && t(`answers:${last.outcome}`, { defaultValue: last.outcome })
  const step = last && t('others.step', { who: who!.filter(Boolean).join(' · '), task: taskOf(last), answer })
  if (running)
    return (
      <>
        <span className="others__alive" aria-hidden="true" /> {step ?? t('others.starting')}{' '}
        {steps > 0 && <span className="soft">{t('others.steps', { count: steps })}</span>}
      </>
    )
  const tasks = [...new Set(left.map(taskOf))].join(t('metro:and'))
  return (
    <>
      {t(`others.end.${end}`, { tasks })}{' '}
      {steps > 0 && <span className="soft">{t('others.steps', { count: steps })}</span>}
    </>
  )
}
