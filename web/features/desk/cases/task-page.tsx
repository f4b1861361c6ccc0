import { useNavigate, useParams } from 'react-router'
import { TaskCase } from './task-case.tsx'

/** A task by its own address; afterwards one goes on at the desk. */
export function TaskPage() {
  const { taskId } = useParams() as { taskId: string }
  const navigate = useNavigate()
  return (
    <div className="case-page">
      <TaskCase key={taskId} taskId={taskId} onDone={() => void navigate('/inbox')} />
    </div>
  )
}
