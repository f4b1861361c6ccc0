import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { InboxRow } from '../../../../server/inbox/schema.ts'
import { AnswerTag } from '../../../components/answer-tag.tsx'
import { useName } from '../../../components/data-name.ts'
import { Moment } from '../../../components/moment.tsx'
import { useActor } from '../../../components/use-actor.ts'
import { formatDay } from '../../../dates.ts'
import { SignalChip } from '../../../components/signal-chip.tsx'

interface Props {
  row: InboxRow
  to: string
  selected: boolean
  opened: boolean
  /** Done or claimed by somebody else since the list was shown. */
  gone: boolean
}

export function TaskRow({ row, to, selected, opened, gone }: Props) {
  const { t } = useTranslation(['inbox', 'answers'])
  const named = useName()
  const own = named(row.subjectZh, row.subjectEn)
  const { companion } = row
  const subject = companion ? t('pair', { item: named(companion.subjectZh, companion.subjectEn) }) : own
  // The diagram's name of a step is Chinese and goes with the task: what is done is told by its form.
  const stepOfForm = t(`answers:steps.${row.form?.replace('yimen:', '')}`, { defaultValue: row.taskName })
  const step = row.doneAt ? stepOfForm : named(row.taskName, stepOfForm)
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
        {!row.doneAt && <StepDays row={row} />}
        {row.urged && !row.doneAt && (
          <span className="row__urged" title={row.urged.text}>
            {t('urged', {
              count: row.urged.times,
              by: [named(row.urged.departmentZh ?? '', row.urged.departmentEn), row.urged.by]
                .filter(Boolean)
                .join(' ')
            })}
          </span>
        )}
      </Link>
    </li>
  )
}

/** The step's share runs out before the case does: said where the chip does not say worse. */
function StepDays({ row: { node, signal } }: { row: InboxRow }) {
  const { t } = useTranslation('inbox')
  if (!node?.dueOn || node.signal === 'green' || signal === 'red' || signal === 'paused') return null
  const key = node.signal === 'red' ? 'nodeOver' : 'nodeDue'
  return (
    <span className="row__node">
      {t(key, { count: Math.abs(node.daysLeft), day: formatDay(node.dueOn) })}
    </span>
  )
}

function Holder({ row: { assignee, onBehalfOf } }: { row: InboxRow }) {
  const { t } = useTranslation('inbox')
  const actor = useActor()
  // 委托 comes before who has it: it is why the row stands here.
  if (onBehalfOf)
    return (
      <span className="acting-for">{t(assignee?.me ? 'meFor' : 'forWhom', { name: onBehalfOf.name })}</span>
    )
  if (!assignee)
    return (
      <>
        <i className="who-free" aria-hidden="true" />
        {t('unclaimed')}
      </>
    )
  return assignee.me ? (
    <span className="who-me">{t('me')}</span>
  ) : (
    <>{actor(assignee.name, assignee.actingFor)}</>
  )
}
