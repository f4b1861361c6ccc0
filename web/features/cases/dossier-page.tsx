import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { readDossier } from '../../../server/dossiers/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { useDocumentTitle } from '../../components/page-header.tsx'
import { CaseView } from './case-view.tsx'

/** Read only: whoever takes part in the stage may look, and looking changes nothing. */
export function DossierPage() {
  const { t } = useTranslation('cases')
  const { number } = useParams() as { number: string }
  const dossier = useQuery({
    queryKey: ['dossiers', number],
    queryFn: () => call(readDossier, { params: { number } })
  })
  useDocumentTitle(dossier.data?.project.nameZh ?? t('label'))

  if (dossier.isPending) return <Loading />
  if (dossier.isError && !dossier.data)
    return (
      <div className="wrap case__trouble">
        <ErrorMessage error={dossier.error} />
      </div>
    )
  return (
    <div className="case-page">
      <CaseView key={number} dossier={dossier.data} task={null} />
    </div>
  )
}
