import { useParams } from 'react-router'
import { DossierCase } from './dossier-case.tsx'

/** Read only: whoever takes part in the stage may look, and looking changes nothing. */
export function DossierPage() {
  const { number } = useParams() as { number: string }
  return (
    <div className="case-page">
      <DossierCase key={number} number={number} />
    </div>
  )
}
