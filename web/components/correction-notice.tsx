import { useTranslation } from 'react-i18next'
import type { OfficialPaper } from '../../server/official-papers/schema.ts'
import { paperPath } from './paper-path.ts'

interface Props {
  papers: OfficialPaper[]
  /** Of a case; the filing's own when absent. */
  number?: string
}

/** 一次性补正告知书 that was served last, of the filing or of that case. */
export function CorrectionNotice({ papers, number }: Props) {
  const { t } = useTranslation()
  const notice = papers.findLast(
    ({ kind, ofCase, businessKey }) => kind === 'correction' && (number ? businessKey === number : !ofCase)
  )
  if (!notice) return null
  return (
    <a href={paperPath(notice.id)} download>
      {t('officialPapers.read', { title: notice.title })}
    </a>
  )
}
