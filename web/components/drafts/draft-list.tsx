import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Draft } from '../../../server/applications/schema.ts'
import { useName } from '../data-name.ts'
import { Moment } from '../moment.tsx'
import { draftPath } from './draft-path.ts'
import './draft-list.css'

/** Filings that were begun and not submitted, each with the way to go on. */
export function DraftList({ drafts, withProject }: { drafts: Draft[]; withProject: boolean }) {
  const { t } = useTranslation(['drafts', 'metro'])
  const named = useName()
  return (
    <ul className="drafts">
      {drafts.map((draft) => {
        const { applicationId, projectName, stage, item, itemZh, itemEn, changedAt } = draft
        const what = item ? named(itemZh ?? item, itemEn ?? item) : t(`metro:stageNames.${stage}`)
        const name = withProject ? projectName : what
        return (
          <li key={applicationId}>
            <div>
              <b>{name}</b>
              <p className="soft">
                {withProject && `${what} · `}
                {t('changed')} <Moment at={changedAt} />
              </p>
            </div>
            <Link className="button" to={draftPath(draft)}>
              {t('goOn')}
              <span className="sr">
                {' '}
                {withProject && `${projectName} `}
                {what}
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
