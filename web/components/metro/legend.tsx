import { useTranslation } from 'react-i18next'
import type { Line } from './tracks.ts'

const SHOWN = ['done', 'now', 'paused', 'ahead'] as const

/** What the strokes mean; a pause only where there is one. */
export function Legend({ states }: { states: Line['state'][] }) {
  const { t } = useTranslation('metro')
  return (
    <ul className="metro__legend" aria-hidden="true">
      {SHOWN.filter((state) => state !== 'paused' || states.includes('paused')).map((state) => (
        <li key={state}>
          <svg width="28" height="8" viewBox="0 0 28 8">
            <path className={`line line--${state}`} d="M4 4H24" />
          </svg>
          {t(`legend.${state}`)}
        </li>
      ))}
    </ul>
  )
}
