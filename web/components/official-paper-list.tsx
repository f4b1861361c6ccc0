import { useTranslation } from 'react-i18next'
import type { OfficialPaper } from '../../server/official-papers/schema.ts'
import { formatDay } from '../dates.ts'
import { Icon } from './icon.tsx'
import { paperPath } from './paper-path.ts'
import './official-paper-list.css'

export function OfficialPaperList({ papers }: { papers: OfficialPaper[] }) {
  const { t } = useTranslation()
  return (
    <ul className="official-papers">
      {papers.map(({ id, title, number, office, issuedOn, checkCode, revoked }) => (
        <li key={id}>
          <Icon name="paper" />
          <div>
            <b lang="zh-CN">{title}</b> {revoked && <span>{t('officialPapers.revoked')}</span>}
            <p className="soft">
              {number} · {office} · {formatDay(issuedOn)} ·{' '}
              <a href={`/check/${checkCode}`}>{t('officialPapers.check')}</a>
            </p>
          </div>
          <a className="official-papers__get" href={paperPath(id)} download>
            <Icon name="down" small /> {t('download')}
            <span className="sr"> {title}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
