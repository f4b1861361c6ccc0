import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listAllDelegations } from '../../../server/delegations/schema.ts'
import { call } from '../../api.ts'
import { DelegationList } from '../../components/delegations/delegation-list.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'

/** Who works for whom in the whole city; an administrator may end it for those who cannot. */
export function AllDelegations() {
  const { t } = useTranslation('delegations')
  const read = useQuery({ queryKey: ['delegations', 'all'], queryFn: () => call(listAllDelegations, {}) })
  return (
    <section className="card section" id="delegations" aria-labelledby="all-delegations">
      <div className="card__head">
        <h2 id="all-delegations">{t('all')}</h2>
      </div>
      <div className="card__body">
        {read.isError && <ErrorMessage error={read.error} />}
        {read.data?.length === 0 && <p className="soft">{t('noneAtAll')}</p>}
        {read.data && <DelegationList delegations={read.data} shows="both" mayEnd />}
      </div>
    </section>
  )
}
