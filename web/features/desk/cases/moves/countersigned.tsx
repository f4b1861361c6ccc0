import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { CountersignDetail } from '../../../../../server/moves/countersign/schema.ts'
import type { MoveRecord } from '../../../../../server/moves/schema.ts'
import { formatDay } from '../../../../dates.ts'
import { useName } from '../../../../components/data-name.ts'
import { useActor } from '../../../../components/use-actor.ts'
import { useUser } from '../../../../session.tsx'
import { CancelCountersign } from './cancel-countersign.tsx'

/** 会签 of this number, newest first: what was asked, who said what, how it ended. */
export function Countersigned({ dossier }: { dossier: Dossier }) {
  return dossier.moves
    .filter(({ move }) => move === 'countersign')
    .toReversed()
    .map((record) => <One key={record.id} record={record} />)
}

function One({ record }: { record: MoveRecord }) {
  const { t } = useTranslation('countersign')
  const named = useName()
  const actor = useActor()
  const user = useUser()
  const { kind, order, rule, veto, text, signers, answers, begun, askers, cancelled } =
    record.detail as CountersignDetail
  const mine = user !== null && askers.includes(user.id)
  const state = record.state === 'open' ? (begun ? 'open' : 'waiting') : (record.outcome ?? 'cancelled')
  return (
    <section className="countersigned" aria-label={t(`kinds.${kind}`)}>
      <p>
        <b>{t(`kinds.${kind}`)}</b>{' '}
        <span className={`countersigned__state countersigned__state--${state}`}>{t(`states.${state}`)}</span>{' '}
        <span className="soft">
          {[
            t('asked', { person: record.orderedBy ?? '', day: formatDay(record.orderedOn) }),
            t(`orders.${order}`),
            t(`rules.${rule}`),
            veto && t('vetoShort')
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <p>{text}</p>
      {cancelled && <p>{t('cancelledFor', { reason: cancelled })}</p>}
      <ul>
        {signers.map(({ key, nameZh, nameEn }) => {
          const answer = answers.find(({ signer }) => signer === key)
          const name = named(nameZh, nameEn)
          const by = answer && actor(answer.person, answer.actingFor)
          return (
            <li key={key}>
              <b>
                {key.startsWith('user:') ? (by ?? name) : by ? t('byOf', { name: by, office: name }) : name}
              </b>{' '}
              {answer ? t(`answers.${answer.answer}`) : t(record.state === 'open' ? 'notYet' : 'notNeeded')}
              {answer?.text && `：${answer.text}`}
            </li>
          )
        })}
      </ul>
      {mine && record.state === 'open' && (
        <CancelCountersign number={record.number} countersign={record.id} />
      )}
    </section>
  )
}
