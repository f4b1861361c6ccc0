import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../server/inbox/schema.ts'
import { ErrorMessage } from '../../../components/error-message.tsx'
import { CaseHead } from './case-head.tsx'
import { CaseTabs } from './case-tabs.tsx'
import { PaperPane } from './paper/paper-pane.tsx'
import { type PaperTarget, ShowPaper } from './paper/show-paper.ts'
import { CasePart } from './case-part.tsx'
import { firstPartOf, partsOf, type Part } from './parts.ts'
import './case.css'

interface Props {
  dossier: Dossier
  task: InboxRow | null
  back?: ReactNode
  place?: ReactNode
  actions?: ReactNode
  trouble?: Error | null
  form?: ReactNode
}

/** Everything about one business key; beside it the papers, which lie over it where there is no room. */
export function CaseView({ dossier, task, back, place, actions, trouble, form }: Props) {
  const { t } = useTranslation('cases')
  const [part, setPart] = useState<Part>(() => firstPartOf(dossier, task?.form ?? null))
  const [target, setTarget] = useState<PaperTarget | null>(null)

  return (
    <ShowPaper value={setTarget}>
      <section className="case" aria-label={t('label')}>
        {back}
        <CaseHead dossier={dossier} task={task} place={place} actions={actions} />
        {trouble && (
          <div className="case__trouble">
            <ErrorMessage error={trouble} />
          </div>
        )}
        <CaseTabs parts={partsOf(dossier)} part={part} onChange={setPart} />
        <div
          key={part}
          className="case__body"
          role="tabpanel"
          id={`part-${part}`}
          aria-labelledby={`tab-${part}`}
          tabIndex={0}
        >
          <CasePart
            part={part}
            dossier={dossier}
            task={task}
            shownPaper={target?.fileId ?? null}
            onShow={setTarget}
          />
        </div>
        {form}
      </section>
      <PaperPane dossier={dossier} task={task} target={target} onShow={setTarget} />
    </ShowPaper>
  )
}
