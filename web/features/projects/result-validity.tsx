import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { askRenewal } from '../../../server/moves/renewal/schema.ts'
import type { ProjectPage } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { toast } from '../../components/toast.tsx'
import { formatDay } from '../../dates.ts'

/** Until when it holds, whether it was taken back, and the renewal while it can be asked. */
export function ResultValidity({ result }: { result: ProjectPage['results'][number] }) {
  const { t } = useTranslation('projects')
  const queryClient = useQueryClient()
  const { revoked, validUntil, tolerance, renewal, caseNumber } = result
  const ask = useMutation({
    mutationFn: () => call(askRenewal, { params: { number: caseNumber }, body: {} }),
    onSuccess: () => {
      toast(t('aftercare.renewal.sent'))
      return queryClient.invalidateQueries({ queryKey: ['projects'] })
    }
  })
  if (revoked) return <p className="results__revoked">{t(`aftercare.${revoked}`)}</p>
  return (
    <>
      {tolerance && <p className="soft small">{t('aftercare.tolerance')}</p>}
      {validUntil && (
        <p className="soft small">
          {t('aftercare.validUntil', { day: formatDay(validUntil) })}
          {renewal && (
            <>
              {' · '}
              {renewal.open && t('aftercare.renewal.open')}
              {!renewal.open && renewal.late && t('aftercare.renewal.late')}
              {!renewal.open && !renewal.late && (
                <button type="button" className="link" disabled={ask.isPending} onClick={() => ask.mutate()}>
                  {t('aftercare.renewal.ask', { day: formatDay(renewal.askUntil) })}
                </button>
              )}
            </>
          )}
        </p>
      )}
      {ask.isError && <ErrorMessage error={ask.error} />}
    </>
  )
}
