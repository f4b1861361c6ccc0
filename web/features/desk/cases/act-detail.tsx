import { useTranslation } from 'react-i18next'
import type { Dossier, RecordedAct } from '../../../../server/dossiers/schema.ts'
import { formatDay } from '../../../dates.ts'
import { Pin } from '../../../components/viewer/pin.tsx'
import { judgementOf } from './checks/recorded-judgement.ts'
import { MarkSource } from './paper/mark-source.tsx'
import { useNames } from './use-names.ts'

interface Detail {
  conditions?: { text: string; appliesTo: string }[]
  conditionChecks?: { condition: string; met: boolean; text: string }[]
  lines?: { material?: string | null; part?: string; what: string }[]
  days?: number
  reason?: string
  competentDepartment?: string
  heldOn?: string
  participants?: string
  overdueReason?: string
  registerNumber?: string
  announcement?: string
  announcedOn?: string
  closesOn?: string
  winner?: string
  price?: number
  document?: string
  appointedOn?: string
  place?: string
  contact?: string
}

/** What a form asked beside the text; its shape is that of server/tasks/schema.ts. */
export function ActDetail({ act, dossier }: { act: RecordedAct; dossier: Dossier }) {
  const { t } = useTranslation('cases')
  const { materialOf, placeOf } = useNames(dossier)
  const detail: Detail = act.detail
  const { verdicts, marks } = judgementOf(act)

  return (
    <>
      {verdicts.length > 0 && (
        <ul className="act__verdicts">
          {verdicts.map(({ finding, verdict, title }) => (
            <li key={finding}>
              <b>{t(`checks.verdicts.${verdict}`)}</b> {title}
            </li>
          ))}
        </ul>
      )}
      {marks.length > 0 && (
        <ul className="act__marks">
          {marks.map((mark) => (
            <li key={mark.id}>
              <Pin number={mark.number} result={mark.result} /> {mark.text}{' '}
              <MarkSource dossier={dossier} mark={mark} />
            </li>
          ))}
        </ul>
      )}
      {detail.conditions && detail.conditions.length > 0 && (
        <ol className="act__conditions">
          {detail.conditions.map((condition, index) => (
            <li key={index}>
              {t('opinions.condition', { count: index + 1 })} {condition.text}
              <span className="soft"> → {placeOf(condition.appliesTo)}</span>
            </li>
          ))}
        </ol>
      )}
      {detail.conditionChecks && (
        <ul className="act__verdicts">
          {detail.conditionChecks.map(({ condition, met, text }) => (
            <li key={condition}>
              <b>{t(met ? 'opinions.met' : 'opinions.notMet')}</b>{' '}
              {dossier.conditions.find(({ id }) => id === condition)?.text} — {text}
            </li>
          ))}
        </ul>
      )}
      {detail.lines && (
        <ol className="act__conditions">
          {detail.lines.map((line, index) => (
            <li key={index}>
              {line.part && <b>{line.part} </b>}
              {line.material && <b>{materialOf(line.material)} </b>}
              {line.what}
            </li>
          ))}
        </ol>
      )}
      {detail.reason && (
        <p className="soft">
          {t(`opinions.reasons.${detail.reason}`)}
          {detail.competentDepartment &&
            ` · ${t('opinions.competent', { name: detail.competentDepartment })}`}
        </p>
      )}
      <Recorded detail={detail} />
      {detail.overdueReason && (
        <p className="soft">{t('opinions.overdueReason', { reason: detail.overdueReason })}</p>
      )}
      {detail.heldOn && (
        <p className="soft">
          {t('opinions.meeting', { day: formatDay(detail.heldOn), participants: detail.participants })}
        </p>
      )}
    </>
  )
}

/** What the kinds of items record beside their words (server/tasks/item-forms.ts). */
function Recorded({ detail }: { detail: Detail }) {
  const { t } = useTranslation('cases')
  const { registerNumber, announcement, winner, price, document, appointedOn, place, contact } = detail
  const day = (date: string | undefined) => (date ? formatDay(date) : '')
  const appointment = [day(appointedOn), place, contact].filter(Boolean)
  const lines = [
    registerNumber && t('opinions.registerNumber', { value: registerNumber }),
    announcement &&
      t('opinions.announcement', {
        value: announcement,
        announcedOn: day(detail.announcedOn),
        closesOn: day(detail.closesOn)
      }),
    winner && t('opinions.winner', { value: winner, price, document }),
    appointment.length > 0 && t('opinions.appointment', { parts: appointment.join(' · ') })
  ].filter((line) => typeof line === 'string' && line !== '')
  return lines.map((line) => (
    <p key={String(line)} className="soft">
      {line}
    </p>
  ))
}
