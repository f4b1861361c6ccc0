import { useTranslation } from 'react-i18next'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import { toast } from '../../../../components/toast.tsx'
import { useTakeBack } from '../use-take-back.ts'

/** What stays inside the department can be taken back (server/tasks/take-back.ts). */
const INSIDE = ['yimen:review', 'yimen:review-opinion']

/** Says what was submitted, and offers 取回 where it is possible. */
export function useSent(task: InboxRow) {
  const { t } = useTranslation(['task-forms', 'cases'])
  const takeBack = useTakeBack()
  return (answer: string, acts: [form: string, outcome: string | undefined][]) => {
    const inside = acts.every(([form, outcome]) => INSIDE.includes(form) || outcome === 'return')
    toast(
      t('sent', { project: task.projectNameZh, answer }),
      inside ? { label: t('cases:takeBack.do'), run: () => takeBack.mutate(task.taskId) } : undefined
    )
  }
}
