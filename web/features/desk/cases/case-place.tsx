import { useTranslation } from 'react-i18next'
import { Icon } from '../../../components/icon.tsx'

interface Props {
  index: number
  total: number
  onPrevious: (() => void) | null
  onNext: (() => void) | null
}

/** 5 / 13 and the ways to the neighbours in the list. */
export function CasePlace({ index, total, onPrevious, onNext }: Props) {
  const { t } = useTranslation('cases')
  const step = (name: 'previous' | 'next', go: (() => void) | null) => (
    <button
      type="button"
      className={`case-place__${name}`}
      disabled={!go}
      aria-label={t(`place.${name}`)}
      title={t(`place.${name}Key`)}
      onClick={() => go?.()}
    >
      <Icon name="chevron" small />
    </button>
  )
  return (
    <span className="case-place">
      <span aria-label={t('place.position', { index, total })}>
        {index} / {total}
      </span>
      {step('previous', onPrevious)}
      {step('next', onNext)}
    </span>
  )
}
