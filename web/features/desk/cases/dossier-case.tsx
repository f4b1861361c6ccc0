import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readDossier } from '../../../../server/dossiers/schema.ts'
import { call } from '../../../api.ts'
import { useDocumentTitle } from '../../../components/page-header.tsx'
import { CaseFrame } from './case-frame.tsx'
import { CaseView } from './case-view.tsx'
import { InnerItems } from './inner/inner-items.tsx'
import { MovesMenu } from './moves/moves-menu.tsx'

/** A case without a task: what was done, or is with others. */
export function DossierCase({ number, back }: { number: string; back?: ReactNode }) {
  const { t } = useTranslation('cases')
  const dossier = useQuery({
    queryKey: ['dossiers', number],
    queryFn: () => call(readDossier, { params: { number } })
  })
  useDocumentTitle(dossier.data?.project.nameZh ?? t('label'))

  if (!dossier.data) return <CaseFrame back={back} error={dossier.error} />
  return (
    <CaseView
      dossier={dossier.data}
      task={null}
      back={back}
      actions={
        <>
          <MovesMenu dossier={dossier.data} task={null} />
          <InnerItems projectId={dossier.data.project.id} />
        </>
      }
    />
  )
}
