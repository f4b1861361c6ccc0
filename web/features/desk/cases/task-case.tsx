import { useEffect, type ReactNode } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { InboxRow } from '../../../../server/inbox/schema.ts'
import { claimTask, readTask, unclaimTask } from '../../../../server/tasks/schema.ts'
import { call } from '../../../api.ts'
import { toast } from '../../../components/toast.tsx'
import { markOpened } from '../inbox/opened-tasks.ts'
import { CaseFrame } from './case-frame.tsx'
import { CaseView } from './case-view.tsx'
import { ClaimButton } from './claim-button.tsx'
import { InnerItems } from './inner/inner-items.tsx'
import { MovesMenu } from './moves/moves-menu.tsx'
import { TakeBack } from './take-back.tsx'
import { TaskForm } from './forms/task-form.tsx'
import { useCaseKeys } from './use-case-keys.ts'

interface Props {
  taskId: string
  /** What comes after submitting, said at the form. */
  next?: string | null
  /** Where it stands in the list, and the ways to its neighbours. */
  place?: ReactNode
  back?: ReactNode
  onClaimed?: (row: InboxRow) => void
  onDone: (taskId: string) => void
}

/** A task with its case, its papers and its form. */
export function TaskCase({ taskId, next, place, back, onClaimed, onDone }: Props) {
  const { t } = useTranslation('cases')
  const queryClient = useQueryClient()
  const queryKey = ['tasks', taskId]
  const read = useQuery({ queryKey, queryFn: () => call(readTask, { params: { taskId } }) })
  const task = read.data?.task
  // Of a pair the row is the opinion's, whichever half the address names.
  const rowId = task?.taskId ?? taskId
  useEffect(() => markOpened(rowId), [rowId])

  const mine = task?.assignee?.me ?? false
  const claim = useMutation({
    mutationFn: () => call(mine ? unclaimTask : claimTask, { params: { taskId } }),
    onSuccess: (row) => {
      toast(t(row.assignee ? 'claimed' : 'givenBack'))
      onClaimed?.(row)
    },
    // What the server says now is shown, also when a colleague was faster.
    onSettled: () =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name === 'tasks' || name === 'inbox'
      })
  })
  // What a colleague left to this person by 委托 can be taken over.
  const left = task !== undefined && task.onBehalfOf !== null && task.assignee?.id === task.onBehalfOf.id
  const claimable = task !== undefined && task.doneAt === null && (task.assignee === null || mine || left)
  useCaseKeys({ claim: () => claimable && !claim.isPending && claim.mutate() })

  if (!read.data) return <CaseFrame back={back} error={read.error} />
  const { dossier, blocked, companion, takeBack } = read.data
  return (
    <CaseView
      dossier={dossier}
      task={read.data.task}
      back={back}
      place={place}
      actions={
        <>
          {claimable && <ClaimButton mine={mine} busy={claim.isPending} onClick={() => claim.mutate()} />}
          {read.data.task.doneAt === null && <MovesMenu dossier={dossier} task={read.data.task} />}
          <InnerItems projectId={dossier.project.id} />
          {takeBack && <TakeBack taskId={taskId} refused={takeBack.refused} />}
        </>
      }
      trouble={claim.error}
      form={
        task?.doneAt === null && (
          <TaskForm
            key={taskId}
            task={task}
            dossier={dossier}
            blocked={blocked}
            itemBlocked={companion?.blocked ?? null}
            next={next ?? null}
            onDone={() => onDone(taskId)}
          />
        )
      }
    />
  )
}
