import { useTranslation } from 'react-i18next'
import type { HearingDetail } from '../../../../../server/moves/hearing/schema.ts'
import { formatDay } from '../../../../dates.ts'

/** What a move is called and what its record says of itself. */
export function useMoveWords() {
  const { t } = useTranslation('moves')
  return {
    name: (move: string, { procedure }: Record<string, unknown>): string =>
      typeof procedure === 'string'
        ? t('procedure.named', { name: t(`procedures.${procedure}`) })
        : t(`names.${move}`),

    about: (move: string, detail: Record<string, unknown>): string[] => {
      const { session, requestedOn, hearing } = detail as Partial<HearingDetail>
      const { inspectors, signed } = detail as { inspectors?: { name: string }[]; signed?: unknown[] }
      if (move === 'hearing') {
        if (session)
          return [
            t('hearing.heldAt', { day: formatDay(session.heldOn), time: session.time, place: session.place })
          ]
        if (hearing === 'right' && !requestedOn) return [t('hearing.awaiting')]
        return [t('hearing.toNotify')]
      }
      const names = inspectors?.map(({ name }) => name).join('、')
      return [
        ...(names ? [t('procedure.inspectors', { names })] : []),
        ...(signed ? [t('procedure.signedOnce')] : [])
      ]
    }
  }
}
