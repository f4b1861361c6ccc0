import { useState } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProjectBoard, Voice } from '../../../server/board/schema.ts'
import { formatDay, formatInstant } from '../../dates.ts'
import { AnswerTag } from '../../components/answer-tag.tsx'
import { useName } from '../../components/data-name.ts'
import { useActor } from '../../components/use-actor.ts'
import { AnswerAgainDialog } from './answer-again-dialog.tsx'
import { CancelMeetingDialog } from './cancel-meeting-dialog.tsx'
import { MeetingDialog } from './meeting-dialog.tsx'
import './dispute.css'

type Disagreement = NonNullable<ProjectBoard['disagreement']>
interface Props {
  board: ProjectBoard
  disagreement: Disagreement
  /** opened by the key m */
  convening?: boolean
}

const STEPS = ['opinions', 'meeting', 'minutes', 'answer'] as const
/** How many of the steps are behind us. */
const PAST: Record<Disagreement['step'], number> = { convene: 1, meet: 1, answer: 3, settled: 4 }

/** Both sides of a disagreement, the steps to its end, and what the reader can do about it. */
export function Dispute({ board, disagreement, convening = false }: Props) {
  const { t } = useTranslation('board')
  const named = useName()
  const [dialog, setDialog] = useState<'convene' | 'change' | 'cancel' | Voice | null>(
    convening ? 'convene' : null
  )
  const { against, others, step, minutes } = disagreement
  const { row, meetings } = board
  const { meeting } = row
  const names = against
    .map(({ departmentZh, departmentEn }) => named(departmentZh, departmentEn))
    .join(t('and'))
  const close = () => setDialog(null)

  return (
    <section className="dispute" aria-label={t('dispute.title', { count: against.length })}>
      <h2>{step === 'settled' ? t('dispute.settled') : t('dispute.title', { count: against.length })}</h2>
      <div className="dispute__voices">
        {against.map((voice) => (
          <VoiceCard
            key={`${voice.number} ${voice.department}`}
            voice={voice}
            against
            onAnswer={() => setDialog(voice)}
          />
        ))}
        {others.map((voice) => (
          <VoiceCard key={`${voice.number} ${voice.department}`} voice={voice} />
        ))}
      </div>
      <ol className="dispute__path" aria-label={t('dispute.path')}>
        {STEPS.map((name, index) => (
          <li
            key={name}
            className={index < PAST[step] ? 'past' : index === PAST[step] ? 'now' : ''}
            aria-current={index === PAST[step] ? 'step' : undefined}
          >
            {t(`dispute.${name}`)}
          </li>
        ))}
      </ol>
      {step === 'convene' && (
        <div className="dispute__act">
          {row.leads && (
            <Button type="primary" onClick={() => setDialog('convene')}>
              {t('dispute.convene')} <kbd aria-hidden="true">m</kbd>
            </Button>
          )}
          <p className="soft small">{t(row.leads ? 'dispute.rule' : 'dispute.onlyLead', { names })}</p>
        </div>
      )}
      {meeting && (
        <div className="dispute__meeting">
          <p>
            <b>{t('meeting.when', { when: formatInstant(meeting.startsAt), place: meeting.place })}</b>
          </p>
          <p className="soft small">
            {t('meeting.calledBy', { name: meeting.convenedBy })} ·{' '}
            {meeting.invited.map(({ nameZh, nameEn }) => named(nameZh, nameEn)).join(t('and'))}
          </p>
          <p className="dispute__text">{meeting.agenda}</p>
          {row.leads && (
            <div className="dispute__act">
              <Button onClick={() => setDialog('change')}>{t('meeting.changeIt')}</Button>
              <Button onClick={() => setDialog('cancel')}>{t('meeting.cancelIt')}</Button>
              <p className="soft small">{t('dispute.toMinutes')}</p>
            </div>
          )}
        </div>
      )}
      {meetings
        .filter(({ state }) => state === 'cancelled')
        .map((one) => (
          <p key={one.id} className="soft small">
            {formatInstant(one.startsAt)} · {t('meeting.was.cancelled')} · {one.cancelledBecause}
          </p>
        ))}
      {minutes && (
        <div className="dispute__meeting">
          <p>
            <b>{t('dispute.minutesOf', { day: formatDay(minutes.heldOn) })}</b>
          </p>
          <p className="soft small">{t('dispute.participants', { names: minutes.participants })}</p>
          <p className="dispute__text">{minutes.text}</p>
        </div>
      )}
      {step === 'answer' && <p className="soft small">{t('dispute.waitsAnswer', { names })}</p>}
      {(dialog === 'convene' || dialog === 'change') && (
        <MeetingDialog board={board} meeting={dialog === 'change' ? meeting : null} onClose={close} />
      )}
      {dialog === 'cancel' && meeting && <CancelMeetingDialog meeting={meeting} onClose={close} />}
      {dialog !== null && typeof dialog === 'object' && <AnswerAgainDialog voice={dialog} onClose={close} />}
    </section>
  )
}

function VoiceCard({
  voice,
  against = false,
  onAnswer
}: {
  voice: Voice
  against?: boolean
  onAnswer?: () => void
}) {
  const { t } = useTranslation('board')
  const actor = useActor()
  const named = useName()
  return (
    <article className={against ? 'voice voice--against' : 'voice'}>
      <header>
        <b>{named(voice.departmentZh, voice.departmentEn)}</b>
        <AnswerTag answer={voice.answer} />
      </header>
      <p className="dispute__text">{voice.text}</p>
      {voice.legalBasis && <p className="soft small">{t('dispute.law', { law: voice.legalBasis })}</p>}
      <p className="soft small">
        {voice.person && `${actor(voice.person.name, voice.person.actingFor)} · `}
        {formatDay(voice.signedOn)}
        {voice.round > 1 && ` · ${t('round', { round: voice.round })}`}
      </p>
      {voice.mayAnswerAgain && (
        <Button type="primary" onClick={onAnswer}>
          {t('dispute.answerAgain')}
        </Button>
      )}
    </article>
  )
}
