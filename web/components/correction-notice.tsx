import { useTranslation } from 'react-i18next'
import type { OfficialPaper } from '../../server/official-papers/schema.ts'
import { paperPath } from './paper-path.ts'

/** 一次性补正告知书 of the correction that was asked for last, as it was served. */
export function CorrectionNotice({ papers }: { papers: OfficialPaper[] }) {
  const { t } = useTranslation()
  const notice = papers.findLast(({ kind }) => kind === 'correction')
  if (!notice) return null
  return (
    <a href={paperPath(notice.id)} download>
      {t('officialPapers.read', { title: notice.title })}
    </a>
  )
}
