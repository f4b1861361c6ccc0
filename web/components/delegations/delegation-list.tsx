import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { endDelegation, type Delegation } from '../../../server/delegations/schema.ts'
import { call } from '../../api.ts'
import { formatDay } from '../../dates.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { useName } from '../data-name.ts'
import { ErrorMessage } from '../error-message.tsx'
import { toast } from '../toast.tsx'
import './delegations.css'

interface Props {
  delegations: Delegation[]
  /** Whose part is named: the reader knows the other one. */
  shows: 'from' | 'to' | 'both'
  mayEnd: boolean
}

/** 委托: who works for whom, from when to when, on what. */
export function DelegationList({ delegations, shows, mayEnd }: Props) {
  const { t } = useTranslation('delegations')
  const queryClient = useQueryClient()
  const [ending, setEnding] = useState<Delegation | null>(null)
  const end = useMutation({
    mutationFn: ({ id }: Delegation) => call(endDelegation, { params: { delegationId: id } }),
    onSuccess: async () => {
      toast(t('ended'))
      setEnding(null)
      await queryClient.invalidateQueries({ queryKey: ['delegations'] })
    }
  })

  return (
    <>
      <ul className="delegations">
        {delegations.map((one) => (
          <li key={one.id} className={one.state === 'over' ? 'delegations__over' : undefined}>
            <Line delegation={one} shows={shows} />
            {mayEnd && one.state !== 'over' && (
              <Button size="small" onClick={() => setEnding(one)}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {end.isError && <ErrorMessage error={end.error} />}
      {ending && (
        <ConfirmDialog
          title={t('endTitle', { name: ending.to.name })}
          consequence={t('endConsequence')}
          action={t('end')}
          busy={end.isPending}
          onConfirm={() => end.mutate(ending)}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  )
}

function Line({ delegation, shows }: { delegation: Delegation; shows: Props['shows'] }) {
  const { t } = useTranslation('delegations')
  const named = useName()
  const { from, to, fromOn, untilOn, items, regions, reason, state, endedBy } = delegation
  const names = (list: { nameZh: string; nameEn: string }[] | null, all: string) =>
    list ? list.map(({ nameZh, nameEn }) => named(nameZh, nameEn)).join(t('comma')) : t(all)
  return (
    <div>
      <p>
        <b>
          {shows === 'both'
            ? t('forWhom', { by: to.name, for: from.name })
            : shows === 'to'
              ? to.name
              : from.name}
        </b>{' '}
        {t('span', { from: formatDay(fromOn), until: formatDay(untilOn) })}{' '}
        <span className={`delegations__state delegations__state--${state}`}>{t(`states.${state}`)}</span>
      </p>
      <p className="soft small">
        {[names(items, 'allItems'), names(regions, 'allRegions'), reason].join(' · ')}
        {endedBy && ` · ${t('endedBy', { name: endedBy })}`}
      </p>
    </div>
  )
}
