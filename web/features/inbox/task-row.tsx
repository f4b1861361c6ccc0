import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { InboxRow } from '../../../server/inbox/schema.ts'
import { AnswerTag } from '../../components/answer-tag.tsx'
import { Moment } from '../../components/moment.tsx'
import { SignalChip } from '../../components/signal-chip.tsx'

interface Props {
  row: InboxRow
  to: string
  selected: boolean
  opened: boolean
  /** Done or claimed by somebody else since the list was shown. */
  gone: boolean
}

export function TaskRow({ row, to, selected, opened, gone }: Props) {
  const { t, i18n } = useTranslation(['inbox', 'answers'])
  const subject = i18n.language === 'en' ? row.subjectEn : row.subjectZh
  // What is done is told by its form; the diagram's name of the step went with the task.
  const step = row.doneAt
    ? t(`answers:steps.${row.form?.replace('yimen:', '')}`, { defaultValue: row.taskName })
    : row.taskName
  const state = `${gone ? ' row--gone' : ''}${opened || row.doneAt ? '' : ' row--new'}`

  return (
    <li>
      <Link
        className={`row${state}`}
        to={to}
        aria-current={selected ? 'true' : undefined}
        data-task={row.taskId}
      >
        <span className="row__project">{row.projectNameZh}</span>
        <span className="row__end">
          {row.doneAt && row.outcome && <AnswerTag answer={row.outcome} />}
          {!row.doneAt && row.signal && <SignalChip signal={row.signal} daysLeft={row.daysLeft} size="row" />}
        </span>
        <span className="row__subject">{t('subject', { task: step, subject })}</span>
        <span className="row__end row__who">
          {gone ? t('gone') : row.doneAt ? <Moment at={row.doneAt} /> : <Holder row={row} />}
        </span>
      </Link>
    </li>
  )
}

function Holder({ row: { assignee } }: { row: InboxRow }) {
  const { t } = useTranslation('inbox')
  if (!assignee)
    return (
      <>
        <i className="who-free" aria-hidden="true" />
        {t('unclaimed')}
      </>
    )
  return assignee.me ? <span className="who-me">{t('me')}</span> : <>{assignee.name}</>
}
