import { useTranslation } from 'react-i18next'
import type { BoardCell, BoardEntry } from '../../../server/board/schema.ts'
import { AnswerTag } from '../../components/answer-tag.tsx'
import { useName } from '../../components/data-name.ts'
import { Icon } from '../../components/icon.tsx'
import { SignalChip } from '../../components/signal-chip.tsx'
import { useActor } from '../../components/use-actor.ts'
import { formatDay } from '../../dates.ts'
import './cell.css'

const AGAINST = ['disagree', 'refused', 'impossible', 'withdrawn', 'not-applicable', 'by-silence']

/** What breaks first in a department's part, who has it, and an answer that stands against the others. */
export function CellContent({ cell, onUrge }: { cell: BoardCell | undefined; onUrge?: () => void }) {
  const { t } = useTranslation('board')
  const [first, ...others] = cell?.entries ?? []
  if (!first)
    return (
      <span className="matrix__none">
        <span aria-hidden="true">—</span>
        <span className="sr">{t('notConcerned')}</span>
      </span>
    )
  const against = others.find(({ outcome }) => outcome && AGAINST.includes(outcome))
  const urged = Math.max(first.urged, ...others.map((entry) => entry.urged))
  return (
    <>
      <EntryState entry={first} />
      {against?.outcome && <AnswerTag answer={against.outcome} />}
      <p className="matrix__who">
        <Who entry={first} />
        {others.length > 0 && (
          <span title={others.map(({ nameZh }) => nameZh).join('、')}>
            {' '}
            · {t('others', { count: others.length })}
          </span>
        )}
        {urged > 0 && first.doneOn === null && <span> · {t('urgedTimes', { count: urged })}</span>}
      </p>
      {onUrge && cell?.entries.some(({ mayUrge }) => mayUrge) && (
        <button type="button" className="matrix__urge" tabIndex={-1} onClick={onUrge}>
          {t('urge')} <kbd aria-hidden="true">u</kbd>
        </button>
      )}
    </>
  )
}

/** Shape and words of one entry: its answer, its days, or what it waits for. */
export function EntryState({ entry }: { entry: BoardEntry }) {
  const { t } = useTranslation(['board', 'answers', 'metro'])
  const named = useName()
  const { outcome, doneOn, signal, daysLeft, waitsFor, step, atProvinceSince } = entry
  if (doneOn !== null && outcome && AGAINST.includes(outcome)) return <AnswerTag answer={outcome} />
  if (doneOn !== null)
    return (
      <span className="matrix__done">
        <Icon name="check" small />
        {t(`answers:${outcome ?? 'grant'}`)}
      </span>
    )
  if (step === 'waiting' || waitsFor.length > 0)
    return (
      <span className="matrix__waits">
        {waitsFor.length > 0
          ? t('waitsFor', {
              names: waitsFor.map(({ nameZh, nameEn }) => named(nameZh, nameEn)).join(t('and'))
            })
          : t('waits')}
      </span>
    )
  if (atProvinceSince)
    return (
      <SignalChip
        signal="paused"
        daysLeft={null}
        size="row"
        words={t('metro:atProvince', { day: formatDay(atProvinceSince) })}
      />
    )
  if (signal) return <SignalChip signal={signal} daysLeft={daysLeft} size="row" />
  return <span className="matrix__waits">{step === 'not-opened' ? t('notOpened') : t('checking')}</span>
}

function Who({ entry }: { entry: BoardEntry }) {
  const { t } = useTranslation(['board', 'answers'])
  const named = useName()
  if (entry.doneOn) return <>{formatDay(entry.doneOn)}</>
  const name =
    entry.kind === 'application'
      ? t(`answers:steps.${entry.step === 'joint-meeting' ? 'minutes' : entry.step}`, {
          defaultValue: entry.nameZh
        })
      : entry.kind === 'opinion'
        ? t('opinion')
        : named(entry.nameZh, entry.nameEn)
  return (
    <>
      <span title={name}>{name}</span>
      {['supply-corrections', 'rectify'].includes(entry.step) ? null : <Holder entry={entry} />}
    </>
  )
}

function Holder({ entry: { holder, step } }: { entry: BoardEntry }) {
  const { t } = useTranslation('board')
  const actor = useActor()
  if (holder) return <> · {actor(holder.name, holder.actingFor)}</>
  if (step === 'automatic-check') return <> · {t('checking')}</>
  if (step === 'waiting' || step === 'not-opened') return null
  return (
    <>
      {' '}
      · <i className="who-free" aria-hidden="true" /> {t('unclaimed')}
    </>
  )
}
