import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OfficialPaper } from '../../server/official-papers/schema.ts'
import { formatDay } from '../dates.ts'
import { Icon } from './icon.tsx'
import { paperPath } from './paper-path.ts'
import { PaperServiceLine } from './paper-service-line.tsx'
import './official-paper-list.css'

export function OfficialPaperList({ papers }: { papers: OfficialPaper[] }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  return (
    <ul className="official-papers">
      {papers.map((paper) => {
        const { id, title, number, office, issuedOn, checkCode, revoked, scanned, service } = paper
        // The applicant's first look is recorded: shown once the download had time to begin.
        const opened = () =>
          service && !service.openedAt && setTimeout(() => void queryClient.invalidateQueries(), 2_000)
        return (
          <li key={id}>
            <Icon name="paper" />
            <div>
              <b lang="zh-CN">{title}</b> {revoked && <span>{t('officialPapers.revoked')}</span>}
              <p className="soft">
                {number} · {office} · {formatDay(issuedOn)} ·{' '}
                <a href={`/check/${checkCode}`}>{t('officialPapers.check')}</a>
                {scanned && (
                  <>
                    {' '}
                    ·{' '}
                    <a href={`${paperPath(id)}?version=drawn`} download>
                      {t('officialPapers.drawn')}
                    </a>
                  </>
                )}
              </p>
              <PaperServiceLine paper={paper} />
            </div>
            <a className="official-papers__get" href={paperPath(id)} download onClick={opened}>
              <Icon name="down" small /> <span className="official-papers__word">{t('download')}</span>
              <span className="sr"> {title}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
