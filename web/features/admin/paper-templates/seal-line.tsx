import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readSeal } from '../../../../server/paper-templates/schema.ts'
import { call } from '../../../api.ts'
import { Icon } from '../../../components/icon.tsx'
import { formatDay, dayOf } from '../../../dates.ts'

/** What papers are sealed with; set by whoever runs the server (YIMEN_SEAL). */
export function SealLine() {
  const { t } = useTranslation('paper-templates')
  const { data: seal } = useQuery({ queryKey: ['seal'], queryFn: () => call(readSeal, {}) })
  if (!seal) return null
  const { state, own, holder, validUntil } = seal
  const day = validUntil && formatDay(dayOf(validUntil))
  return (
    <p className={`seal-line seal-line--${state}`} role={state === 'ready' ? undefined : 'alert'}>
      <Icon name="seal" /> {t(`seal.${state}${own ? 'Own' : ''}`, { holder, day })}
    </p>
  )
}
