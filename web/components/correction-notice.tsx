import { useTranslation } from 'react-i18next'
import type { OfficialPaper } from '../../server/official-papers/schema.ts'
import { paperPath } from './paper-path.ts'

interface Props {
  papers: OfficialPaper[]
  /** Of a case; the filing's own when absent. */
  number?: string
}

const NOTICES = ['correction', 'rectification']

/** 一次性补正告知书, or 整改通知书 of a joint review, that was served last, of the filing or of that case. */
export function CorrectionNotice({ papers, number }: Props) {
  const { t } = useTranslation()
  const notice = papers.findLast(
    ({ kind, ofCase, businessKey }) => NOTICES.includes(kind) && (number ? businessKey === number : !ofCase)
  )
  if (!notice) return null
  return (
    <a href={paperPath(notice.id)} download>
      {t('officialPapers.read', { title: notice.title })}
    </a>
  )
}
