import { useState, type FormEvent } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProjectBoard } from '../../../server/board/schema.ts'
import { changeMeeting, conveneMeeting, type Meeting } from '../../../server/meetings/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { dayOf, instantOf, timeOf } from './meeting-time.ts'
import './board-dialogs.css'

interface Props {
  board: ProjectBoard
  /** to be changed; null: a new one is called */
  meeting: Meeting | null
  onClose: () => void
}

const AFTERNOON = '14:30'

/** Day, place, departments and agenda; who answered is invited, what they wrote is the agenda. */
export function MeetingDialog({ board, meeting, onClose }: Props) {
  const { t } = useTranslation(['board', 'answers'])
  const named = useName()
  const queryClient = useQueryClient()
  const voices = [...(board.disagreement?.against ?? []), ...(board.disagreement?.others ?? [])]
  const spoken = new Set(voices.map(({ department }) => department))
  const [date, setDate] = useState(meeting ? dayOf(meeting.startsAt) : '')
  const [time, setTime] = useState(meeting ? timeOf(meeting.startsAt) : AFTERNOON)
  const [online, setOnline] = useState(meeting?.online ?? false)
  const [place, setPlace] = useState(meeting?.place ?? '')
  const [agenda, setAgenda] = useState(
    () =>
      meeting?.agenda ??
      voices
        .filter(({ answer }) => answer !== 'agree')
        .map(({ departmentZh, departmentEn, answer, text }) =>
          t('meeting.agendaLine', {
            department: named(departmentZh, departmentEn),
            answer: t(`answers:${answer}`),
            text
          })
        )
        .join('\n')
  )
  const [invited, setInvited] = useState(
    () => new Set(meeting ? meeting.invited.map(({ department }) => department) : spoken)
  )
  const [tried, setTried] = useState(false)
  const startsAt = date && time ? instantOf(date, time) : null
  const future = startsAt !== null && Date.parse(startsAt) > Date.now()
  const ready = future && place.trim() && agenda.trim() && invited.size > 0

  const send = useMutation({
    mutationFn: () => {
      const body = {
        startsAt: startsAt!,
        online,
        place: place.trim(),
        agenda: agenda.trim(),
        invited: board.offices
          .filter(({ department }) => invited.has(department))
          .map(({ department, region }) => ({ department, region }))
      }
      return meeting
        ? call(changeMeeting, { params: { meetingId: meeting.id }, body })
        : call(conveneMeeting, { params: { number: board.row.applicationNumber }, body })
    },
    onSuccess: async () => {
      toast(t(meeting ? 'meeting.changed' : 'meeting.convened'))
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['board'] })
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (ready) send.mutate()
  }
  const toggle = (department: string) => {
    const next = new Set(invited)
    if (!next.delete(department)) next.add(department)
    setInvited(next)
  }

  return (
    <Dialog title={t(meeting ? 'meeting.changeTitle' : 'meeting.title')} onClose={onClose}>
      <form className="board__form" onSubmit={submit} noValidate>
        <div className="board__when">
          <label>
            {t('meeting.date')}
            <input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
          </label>
          <label>
            {t('meeting.time')}
            <input type="time" value={time} onChange={(event) => setTime(event.target.value)} />
          </label>
        </div>
        {tried && !future && <p className="field__problem">{t('meeting.dateMissing')}</p>}
        <fieldset className="board__choices">
          <legend>{t('meeting.how')}</legend>
          {[false, true].map((way) => (
            <label key={String(way)}>
              <input type="radio" name="how" checked={online === way} onChange={() => setOnline(way)} />
              {t(way ? 'meeting.online' : 'meeting.room')}
            </label>
          ))}
        </fieldset>
        <TextField
          label={t(online ? 'meeting.link' : 'meeting.place')}
          value={place}
          maxLength={300}
          problem={tried && !place.trim() ? t('meeting.placeMissing') : null}
          onChange={setPlace}
        />
        <fieldset className="board__choices">
          <legend>{t('meeting.invited')}</legend>
          {board.offices.map(({ department, nameZh, nameEn }) => (
            <label key={department}>
              <input type="checkbox" checked={invited.has(department)} onChange={() => toggle(department)} />
              {named(nameZh, nameEn)}
            </label>
          ))}
        </fieldset>
        {tried && invited.size === 0 && <p className="field__problem">{t('meeting.invitedMissing')}</p>}
        <TextField
          label={t('meeting.agenda')}
          value={agenda}
          multiline
          maxLength={4000}
          problem={tried && !agenda.trim() ? t('meeting.agendaMissing') : null}
          onChange={setAgenda}
        />
        <p className="soft small">{t('meeting.told')}</p>
        {send.isError && <ErrorMessage error={send.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {t(meeting ? 'meeting.change' : 'meeting.convene')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
