import { useTranslation } from 'react-i18next'
import type { ApplicantMove } from '../../../server/moves/schema.ts'
import { formatDay } from '../../dates.ts'

/** 特别程序：专家评审，到 5 月 3 日为止不计时限. */
export function useProcedureWords() {
  const { t } = useTranslation('projects')
  return ({ move, procedure, session, byRight, taskId, dueOn }: ApplicantMove): string => {
    if (move === 'correction-after-acceptance') return t('procedures.correction')
    if (move === 'rectification') return t('procedures.rectification')
    if (move === 'hearing') {
      if (session) return t('procedures.hearingHeld', { day: formatDay(session.heldOn) })
      return t(byRight && taskId ? 'procedures.hearingAsked' : 'procedures.hearingToCome')
    }
    const name = t(`procedures.kinds.${procedure}`)
    return dueOn
      ? t('procedures.until', { name, day: formatDay(dueOn) })
      : t('procedures.untilOver', { name })
  }
}
