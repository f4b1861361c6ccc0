import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { listInbox } from '../../../../server/inbox/schema.ts'
import { takeBackTask, type TakenBackAct } from '../../../../server/tasks/schema.ts'
import { call } from '../../../api.ts'
import { useErrorSentence } from '../../../components/error-message.tsx'
import { toast } from '../../../components/toast.tsx'
import { judgementOf } from './checks/recorded-judgement.ts'
import { keepVerdicts } from './checks/verdict-store.ts'
import { type Draft, draftKeyOf, keepDraft } from './forms/draft.ts'

/** The engine brings the task back within a moment; when it is away, later and without this page. */
const LOOK_EVERY_MS = 300
const LOOKS = 30

/** 取回: what was written is the form's draft again, and the page goes to the task as soon as it is back. */
export function useTakeBack() {
  const { t } = useTranslation('cases')
  const sentence = useErrorSentence()
  const queryClient = useQueryClient()
  const navigate = useNavigate()

  const refresh = () =>
    queryClient.invalidateQueries({
      predicate: ({ queryKey: [name] }) =>
        ['shown-inbox', 'inbox', 'dossiers', 'tasks', 'projects'].includes(String(name))
    })
  return useMutation({
    mutationFn: (taskId: string) => call(takeBackTask, { params: { taskId } }),
    onSuccess: async ({ acts }) => {
      keepPair(acts)
      const back = await lookFor(acts[0]!)
      toast(t(back ? 'takeBack.done' : 'takeBack.later'))
      if (back) void navigate(addressOf(back))
      await refresh()
    },
    onError: (error) => {
      toast(sentence(error))
      void refresh()
    }
  })
}

function keepPair(acts: TakenBackAct[]) {
  const [first, second] = acts
  for (const act of acts) {
    const { conditions } = act.detail as Partial<Draft>
    const apart = act === second && (act.text !== first?.text || act.legalBasis !== first?.legalBasis)
    const { outcome, text, legalBasis } = act
    keepDraft(draftKeyOf(act), { outcome, text, legalBasis, conditions: conditions ?? [], apart })
    const { verdicts } = judgementOf(act)
    keepVerdicts(
      draftKeyOf(act),
      Object.fromEntries(verdicts.map(({ finding, verdict }) => [String(finding), verdict]))
    )
  }
}

async function lookFor({ businessKey, form }: TakenBackAct): Promise<string | undefined> {
  for (let look = 0; look < LOOKS; look++) {
    const { rows } = await call(listInbox, { querystring: { view: 'todo', q: businessKey } })
    const row = rows.find((one) => one.businessKey === businessKey && one.form === form)
    if (row) return row.taskId
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return undefined
}

/** At the desk beside its list, wherever the list's search is; elsewhere the task's own page. */
function addressOf(taskId: string): string {
  if (location.pathname !== '/inbox') return `/tasks/${taskId}`
  const search = new URLSearchParams(location.search)
  search.set('view', 'todo')
  search.set('task', taskId)
  return `/inbox?${search}`
}
