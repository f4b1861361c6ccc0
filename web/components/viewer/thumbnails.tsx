import { useTranslation } from 'react-i18next'
import type { ViewerMark } from './marks.ts'
import { Sheet } from './sheet.tsx'
import type { Sheets } from './sheets.ts'

interface Props {
  sheets: Sheets
  page: number
  marks: readonly ViewerMark[]
  onPage: (page: number) => void
}

export function Thumbnails({ sheets, page, marks, onPage }: Props) {
  const { t } = useTranslation('papers')
  return (
    <ol className="thumbs" aria-label={t('viewer.pages')}>
      {Array.from({ length: sheets.count }, (_, index) => index + 1).map((one) => {
        const count = marks.filter((mark) => mark.page === one).length
        return (
          <li key={one}>
            <button
              type="button"
              aria-current={one === page}
              aria-label={
                count > 0 ? t('viewer.toPageMarked', { page: one, count }) : t('viewer.toPage', { page: one })
              }
              onClick={() => onPage(one)}
            >
              <Sheet sheets={sheets} page={one} label={null} />
              {count > 0 && (
                <span className="pin" aria-hidden="true">
                  {count}
                </span>
              )}
              <span aria-hidden="true">{one}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
