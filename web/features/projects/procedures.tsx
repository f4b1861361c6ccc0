import { useTranslation } from 'react-i18next'
import type { ApplicantMove } from '../../../server/moves/schema.ts'
import { useName } from '../../components/data-name.ts'
import { formatDay, formatDayAndWeekday } from '../../dates.ts'
import { HearingAnswer } from './hearing-answer.tsx'
import { useProcedureWords } from './use-procedure-words.ts'
import { wantsAnswer } from './wants-answer.ts'

/** They have a card of their own. */
const CORRECTIONS = ['correction-after-acceptance', 'rectification']

/** What stops the clocks: which procedure, until when, and what the applicant has to do. */
export function Procedures({ procedures }: { procedures: ApplicantMove[] }) {
  const { t } = useTranslation('projects')
  const shown = procedures.filter(({ move }) => !CORRECTIONS.includes(move))
  if (shown.length === 0) return null
  return (
    <section className="card" aria-labelledby="procedures">
      <div className="card__head">
        <h2 id="procedures">{t('procedures.title')}</h2>
      </div>
      <ul className="procedures">
        {shown.map((move) => (
          <Procedure key={move.id} move={move} />
        ))}
      </ul>
    </section>
  )
}

function Procedure({ move }: { move: ApplicantMove }) {
  const { t } = useTranslation('projects')
  const named = useName()
  const words = useProcedureWords()
  const { number, departmentZh, departmentEn, nameZh, nameEn, session, reason, dueOn, held } = move
  return (
    <li id={move.move === 'hearing' ? `hearing-${number}` : undefined}>
      <p>
        <b>{words(move)}</b>
      </p>
      <p className="soft">
        {named(departmentZh, departmentEn)} · {named(nameZh, nameEn)}
        {held && ` · ${t('procedures.held', { day: formatDay(held.fromOn), count: held.days })}`}
      </p>
      {reason && <p>{reason}</p>}
      {session && (
        <p>
          {t('procedures.session', {
            day: formatDayAndWeekday(session.heldOn),
            time: session.time,
            place: session.place,
            chair: session.chair
          })}
        </p>
      )}
      {wantsAnswer(move) && <HearingAnswer taskId={move.taskId!} dueOn={dueOn} />}
    </li>
  )
}
