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
      if (move === 'revocation') {
        const { kind, text, statement } = detail as { kind: string; text: string; statement?: string | null }
        return [
          t(`revocation.kinds.${kind}`),
          text,
          ...(statement ? [`${t('revocation.statement')}：${statement}`] : []),
          ...(statement === null ? [t('revocation.noStatement')] : [])
        ]
      }
      if (move === 'tolerance') {
        const { papers = [] } = detail as { papers?: { nameZh: string; dueOn: string }[] }
        const named = papers.map(({ nameZh, dueOn }) =>
          t('tolerance.paper', { name: nameZh, day: formatDay(dueOn) })
        )
        return [t('tolerance.owed', { papers: named.join('、') })]
      }
      if (move === 'commitment') {
        const { rectify, rectified } = detail as { rectify?: string; rectified?: string }
        return [
          ...(rectify ? [t('commitment.rectify', { text: rectify })] : []),
          ...(rectified ? [t('commitment.rectified', { text: rectified })] : [])
        ]
      }
      const names = inspectors?.map(({ name }) => name).join('、')
      return [
        ...(names ? [t('procedure.inspectors', { names })] : []),
        ...(signed ? [t('procedure.signedOnce')] : [])
      ]
    }
  }
}
