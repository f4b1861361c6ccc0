import { useTranslation } from 'react-i18next'
import type { Draft } from '../../../server/applications/schema.ts'
import type { ProjectSummary } from '../../../server/projects/schema.ts'
import { DraftList } from '../../components/drafts/draft-list.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useUser } from '../../session.tsx'
import { projectPath } from './steps.ts'

/** A project with several drafts asks which one: early review and items filed alone run beside its stage. */
export function DraftChoice({ project, drafts }: { project: ProjectSummary; drafts: Draft[] }) {
  const { t } = useTranslation('drafts')
  const user = useUser()
  return (
    <div className="wrap">
      <PageHeader title={t('choose')} trail={[{ to: projectPath(project, user), text: project.nameZh }]} />
      <section className="card draft-choice" aria-label={t('title')}>
        <DraftList drafts={drafts} withProject={false} />
      </section>
    </div>
  )
}
