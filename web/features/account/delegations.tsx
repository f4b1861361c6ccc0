import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { listDelegations } from '../../../server/delegations/schema.ts'
import { call } from '../../api.ts'
import { DelegationList } from '../../components/delegations/delegation-list.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { NewDelegation } from './new-delegation.tsx'

/** 委托: what I handed on and what I do for others. */
export function Delegations() {
  const { t } = useTranslation('delegations')
  const [adding, setAdding] = useState(false)
  const read = useQuery({ queryKey: ['delegations'], queryFn: () => call(listDelegations, {}) })

  return (
    <section className="card" id="delegations" aria-labelledby="my-delegations">
      <div className="card__head">
        <h2 id="my-delegations">{t('title')}</h2>
        <Button onClick={() => setAdding(true)}>{t('new')}</Button>
      </div>
      <div className="card__body stack">
        <p className="soft">{t('lead')}</p>
        {read.isPending && <Loading />}
        {read.isError && <ErrorMessage error={read.error} />}
        {read.data && (
          <>
            <h3>{t('given')}</h3>
            {read.data.given.length === 0 && <p className="soft">{t('noneGiven')}</p>}
            <DelegationList delegations={read.data.given} shows="to" mayEnd />
            <h3>{t('received')}</h3>
            {read.data.received.length === 0 && <p className="soft">{t('noneReceived')}</p>}
            <DelegationList delegations={read.data.received} shows="from" mayEnd={false} />
          </>
        )}
      </div>
      {adding && <NewDelegation onClose={() => setAdding(false)} />}
    </section>
  )
}
