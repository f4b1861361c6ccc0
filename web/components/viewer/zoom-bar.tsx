import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import { zoomed, type Zoom } from './zoom.ts'

/** `shown`: the share of the natural size that is on the screen, also when it follows the room. */
export function ZoomBar({
  zoom,
  shown,
  onZoom
}: {
  zoom: Zoom
  shown: number
  onZoom: (zoom: Zoom) => void
}) {
  const { t } = useTranslation('papers')
  return (
    <span className="paper__zoom" role="group" aria-label={t('viewer.zoom')}>
      <button type="button" aria-label={t('viewer.smaller')} onClick={() => onZoom(zoomed(shown, -1))}>
        −
      </button>
      <button type="button" title={t('viewer.natural')} onClick={() => onZoom(1)}>
        {Math.round(shown * 100)} %
      </button>
      <button type="button" aria-label={t('viewer.larger')} onClick={() => onZoom(zoomed(shown, 1))}>
        <Icon name="plus" small />
      </button>
      <button type="button" aria-pressed={zoom === 'fit'} onClick={() => onZoom('fit')}>
        {t('viewer.fit')}
      </button>
    </span>
  )
}
