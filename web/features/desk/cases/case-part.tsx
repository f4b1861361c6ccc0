import { lazy, Suspense } from 'react'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../server/inbox/schema.ts'
import { useName } from '../../../components/data-name.ts'
import { Loading } from '../../../components/loading.tsx'
import { Filing } from './filing.tsx'
import { Findings } from './checks/findings.tsx'
import { History } from './history.tsx'
import { Opinions } from './opinions.tsx'
import type { PaperTarget } from './paper/show-paper.ts'
import { Papers } from './papers.tsx'
import type { Part } from './parts.ts'
import { Tracks } from './tracks.tsx'

const CaseDiagram = lazy(async () => ({ default: (await import('./case-diagram.tsx')).CaseDiagram }))

interface Props {
  part: Part
  dossier: Dossier
  task: InboxRow | null
  shownPaper: string | null
  onShow: (target: PaperTarget) => void
}

export function CasePart({ part, dossier, task, shownPaper, onShow }: Props) {
  const named = useName()
  switch (part) {
    case 'checks':
      return <Findings dossier={dossier} task={task} />
    case 'opinions':
      return <Opinions dossier={dossier} />
    case 'filing':
      return <Filing dossier={dossier} />
    case 'papers':
      return <Papers dossier={dossier} shown={shownPaper} onShow={onShow} />
    case 'tracks':
      return <Tracks dossier={dossier} />
    case 'history':
      return <History dossier={dossier} />
    case 'diagram':
      return (
        <Suspense fallback={<Loading />}>
          <CaseDiagram number={dossier.number} name={named(dossier.nameZh, dossier.nameEn)} />
        </Suspense>
      )
  }
}
