import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import { useNames } from '../use-names.ts'
import { useShowPaper } from './show-paper.ts'

/** On which version of which paper a mark stands; a click goes there. */
export function MarkSource({
  dossier,
  mark
}: {
  dossier: Dossier
  mark: { id: string; fileId: string; page: number }
}) {
  const { t } = useTranslation('papers')
  const { inLanguage } = useNames(dossier)
  const show = useShowPaper()
  const slot = dossier.slots.find(({ papers }) => papers.some(({ file }) => file.id === mark.fileId))
  const paper = slot?.papers.find(({ file }) => file.id === mark.fileId)
  if (!slot || !paper) return null
  return (
    <button type="button" className="link" onClick={() => show({ fileId: mark.fileId, markId: mark.id })}>
      {t('marks.source', { name: inLanguage(slot), version: paper.round, page: mark.page })}
    </button>
  )
}
