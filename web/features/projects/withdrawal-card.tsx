import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { listMoveOffers } from '../../../server/moves/schema.ts'
import { takeBackWithdrawal } from '../../../server/moves/withdrawal/schema.ts'
import type { StageView } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { toast } from '../../components/toast.tsx'
import { WithdrawalDialog } from '../../components/withdrawal/withdrawal-dialog.tsx'
import { WithdrawalState } from '../../components/withdrawal/withdrawal-state.tsx'

const RUNNING: readonly string[] = ['filed', 'awaiting-correction', 'accepted', 'in-review']

/** 撤件: asked for here, taken back here until a department has signed, and how far it is. */
export function WithdrawalCard({ stage }: { stage: StageView }) {
  const number = stage.application?.number
  return number && RUNNING.includes(stage.state) ? <Running number={number} stage={stage} /> : null
}

function Running({ number, stage }: { number: string; stage: StageView }) {
  const { t } = useTranslation('withdrawal')
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const moves = useQuery({
    queryKey: ['projects', 'moves', number],
    queryFn: () => call(listMoveOffers, { params: { number } })
  })
  const takeBack = useMutation({
    mutationFn: () => call(takeBackWithdrawal, { params: { number }, body: {} }),
    onSuccess: () => toast(t('takenBack')),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['projects'] })
  })
  if (!moves.data) return null
  const open = moves.data.moves.find(({ move, state }) => move === 'withdrawal' && state === 'open')
  const offered = (name: string) =>
    moves.data.offers.some(({ move, refused }) => move === name && refused === null)
  if (!open && !offered('withdrawal')) return null

  return (
    <section className="card card__body" aria-labelledby="withdrawal">
      <h2 id="withdrawal">{t(open ? 'under-way' : 'title')}</h2>
      {open ? <WithdrawalState move={open} /> : <p className="soft">{t('about')}</p>}
      {takeBack.isError && <ErrorMessage error={takeBack.error} />}
      <p className="again__act">
        {open ? (
          <Button
            disabled={!offered('withdrawal-taken-back')}
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate()}
          >
            {t('takeBack')}
          </Button>
        ) : (
          <Button onClick={() => setAsking(true)}>{t('ask')}</Button>
        )}
      </p>
      {open && !offered('withdrawal-taken-back') && <p className="soft small">{t('signedAlready')}</p>}
      {asking && <WithdrawalDialog number={number} tracks={stage.tracks} onClose={() => setAsking(false)} />}
    </section>
  )
}
