import { useTranslation } from 'react-i18next'
import type { HearingDetail } from '../../../../../server/moves/hearing/schema.ts'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import { formatDay } from '../../../../dates.ts'
import type { StaffForm } from '../forms/rules.ts'
import './moves.css'

const DECIDED_BY_THEM: readonly StaffForm[] = ['yimen:review', 'yimen:decide', 'yimen:record']

/** The decision is made by the minutes (行政许可法 48): they stand above the form. */
export function HearingMinutes({ form, dossier }: { form: StaffForm; dossier: Dossier }) {
  const { t } = useTranslation('moves')
  const held = dossier.moves.findLast(({ move, outcome }) => move === 'hearing' && outcome === 'held')
  const { minutes, session } = (held?.detail ?? {}) as Partial<HearingDetail>
  if (!minutes || !DECIDED_BY_THEM.includes(form)) return null
  return (
    <section className="proposal moves__minutes" aria-label={t('hearing.minutes')}>
      <p>
        <b>{t('hearing.minutes')}</b> {formatDay(minutes.heldOn)} ·{' '}
        {t('hearing.chair', { name: session?.chair.name ?? '' })}
      </p>
      <p className="soft">{minutes.participants}</p>
      <p>{minutes.text}</p>
      <p>{t('hearing.conclusion', { text: minutes.conclusion })}</p>
    </section>
  )
}
