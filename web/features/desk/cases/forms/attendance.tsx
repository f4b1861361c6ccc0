import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import { today } from '../../../../dates.ts'
import type { Draft } from './draft.ts'

const SEPARATOR = '、'

/** The newest meeting that was called and not cancelled. */
const meetingOf = (dossier: Dossier) => dossier.meetings.find(({ state }) => state !== 'cancelled')

/** The minutes begin with what the invitation said. */
export function beginMinutes(form: string, dossier: Dossier): Partial<Draft> {
  const meeting = form === 'yimen:minutes' ? meetingOf(dossier) : undefined
  if (!meeting) return {}
  const day = new Date(Date.parse(meeting.startsAt) + 8 * 3_600_000).toISOString().slice(0, 10)
  return {
    heldOn: day <= today() ? day : '',
    participants: meeting.invited.map(({ nameZh }) => nameZh).join(SEPARATOR)
  }
}

interface Props {
  draft: Draft
  dossier: Dossier
  onChange: (part: Partial<Draft>) => void
}

/** Who came, of those invited: a tick writes the name, others are added by hand. */
export function Attendance({ draft, dossier, onChange }: Props) {
  const { t } = useTranslation('task-forms')
  const meeting = meetingOf(dossier)
  if (!meeting) return null
  const present = draft.participants.split(SEPARATOR).filter(Boolean)
  const toggle = (name: string) =>
    onChange({
      participants: (present.includes(name)
        ? present.filter((one) => one !== name)
        : [...present, name]
      ).join(SEPARATOR)
    })
  return (
    <fieldset className="attendance">
      <legend>{t('attendance')}</legend>
      {meeting.invited.map(({ department, nameZh }) => (
        <label key={department}>
          <input type="checkbox" checked={present.includes(nameZh)} onChange={() => toggle(nameZh)} />
          {nameZh}
        </label>
      ))}
    </fieldset>
  )
}
