import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { InboxRow } from '../../../../server/inbox/schema.ts'
import { Icon } from '../../../components/icon.tsx'
import { useDocumentTitle } from '../../../components/page-header.tsx'
import { CasePlace } from '../cases/case-place.tsx'
import { groupRows } from './group-rows.ts'
import { KeysHelp } from './keys-help.tsx'
import { ListHead } from './list-head.tsx'
import { OpenCase } from './open-case.tsx'
import { TaskList } from './task-list.tsx'
import { useDeskKeys } from './use-desk-keys.ts'
import { useDeskPlace } from './use-desk-place.ts'
import { useInbox, useShownRows } from './use-inbox.ts'
import { useKeptChoice } from './use-kept-choice.ts'
import './inbox.css'

/** A pair is found by either of its tasks. */
const isOf = ({ taskId, companion }: InboxRow, wanted: string | null) =>
  wanted !== null && (taskId === wanted || companion?.taskId === wanted)

/** The officer's desk: list · case · papers. */
export function InboxPage() {
  // The words of the case come with the desk: asked for later, they would blank it at the first click.
  const { t } = useTranslation(['inbox', 'cases', 'task-forms', 'answers', 'facts'])
  useDocumentTitle(t('title'))
  const place = useDeskPlace()
  const inbox = useInbox(place.filter)
  const { replaceRow, removeRow } = useShownRows()
  const [density, setDensity] = useKeptChoice('density', ['comfortable', 'compact'])
  const [help, setHelp] = useState(false)

  const grouped = place.filter.view !== 'done' && place.filter.sort !== 'arrived'
  const groups = grouped ? groupRows(inbox.rows) : [{ group: null, rows: inbox.rows }]
  const inOrder = groups.flatMap(({ rows }) => rows)
  const index = inOrder.findIndex((row) => isOf(row, place.taskId))

  // Keys come faster than the address is drawn again.
  const at = useRef(index)
  useEffect(() => {
    at.current = index
  }, [index])

  const select = (to: number) => {
    const row = inOrder[Math.max(0, Math.min(to, inOrder.length - 1))]
    if (!row) return
    at.current = inOrder.indexOf(row)
    place.go({ task: row.taskId })
    document.querySelector(`[data-task="${CSS.escape(row.taskId)}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  useDeskKeys({
    next: () => select(at.current + 1),
    previous: () => select(at.current - 1),
    open: () => document.querySelector<HTMLElement>('.case h1')?.focus(),
    help: () => setHelp(true)
  })

  /** A row that others finished meanwhile is no next one. */
  const there = (row: InboxRow) => !inbox.gone.has(row.taskId)
  const nextOf = (from: number) => inOrder.slice(from + 1).find(there)
  const goOn = (taskId: string) => {
    const next = nextOf(index) ?? inOrder.slice(0, Math.max(index, 0)).findLast(there)
    removeRow(inOrder[index]?.taskId ?? taskId)
    place.go({ task: next?.taskId ?? null })
  }

  return (
    <div className={`desk desk--${density}${place.taskId ? ' desk--open' : ''}`}>
      <section className="desk__list" aria-label={t('listLabel')}>
        <ListHead
          place={place}
          compact={density === 'compact'}
          onCompact={(compact) => setDensity(compact ? 'compact' : 'comfortable')}
        />
        <TaskList inbox={inbox} groups={groups} place={place} selected={inOrder[index]?.taskId ?? null} />
        <footer className="desk__keys">
          <span>
            <kbd>j</kbd> <kbd>k</kbd> {t('keys.short.move')}
          </span>
          <span>
            <kbd>c</kbd> {t('keys.short.claim')}
          </span>
          <span>
            <kbd>a</kbd> {t('keys.short.opinion')}
          </span>
          <button type="button" className="link" onClick={() => setHelp(true)}>
            <kbd>?</kbd> {t('keys.short.all')}
          </button>
        </footer>
      </section>
      <OpenCase
        taskId={place.taskId}
        next={nextOf(index)?.projectNameZh ?? null}
        place={
          index >= 0 && (
            <CasePlace
              index={index + 1}
              total={inOrder.length}
              onPrevious={index > 0 ? () => select(index - 1) : null}
              onNext={index + 1 < inOrder.length ? () => select(index + 1) : null}
            />
          )
        }
        onClaimed={replaceRow}
        onDone={goOn}
        back={
          <Link className="case__back" to={place.addressOf({ task: null })}>
            <Icon name="chevron" small /> {t(`views.${place.filter.view}`)}
          </Link>
        }
      />
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  )
}
