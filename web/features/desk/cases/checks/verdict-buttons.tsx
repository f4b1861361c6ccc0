import { useTranslation } from 'react-i18next'
import { VERDICTS } from '../../../../../server/tasks/schema.ts'
import { Icon } from '../../../../components/icon.tsx'
import type { Verdict } from './verdict-store.ts'

interface Props {
  /** What it is about, for who does not see the row. */
  about: string
  verdict: Verdict | null
  /** Null where one only reads. */
  onJudge: ((verdict: Verdict) => void) | null
}

export function VerdictButtons({ about, verdict, onJudge }: Props) {
  const { t } = useTranslation('cases')
  if (!onJudge)
    return verdict ? <span className="verdict verdict--said">{t(`checks.verdicts.${verdict}`)}</span> : null
  return (
    <div className="verdict" role="group" aria-label={t('checks.verdictOn', { about })}>
      {VERDICTS.map((one) => (
        <button key={one} type="button" aria-pressed={verdict === one} onClick={() => onJudge(one)}>
          {verdict === one && <Icon name="check" small />}
          {t(`checks.verdicts.${one}`)}
        </button>
      ))}
    </div>
  )
}
