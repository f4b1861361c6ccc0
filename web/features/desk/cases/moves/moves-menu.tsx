import { Suspense, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import { listMoveOffers } from '../../../../../server/moves/schema.ts'
import { ApiError, call } from '../../../../api.ts'
import { ErrorMessage, useErrorSentence } from '../../../../components/error-message.tsx'
import { Loading } from '../../../../components/loading.tsx'
import { PopoverButton } from '../../../../components/popover-button.tsx'
import { moveDialogs } from './move-dialogs.ts'
import { BETWEEN_PEOPLE, spreadCountersign } from './offers-between-people.ts'
import './moves.css'

/** What else can lawfully happen to this number; what is not possible now says why. */
export function MovesMenu({ dossier, task }: { dossier: Dossier; task: InboxRow | null }) {
  const { t } = useTranslation('moves')
  const [chosen, setChosen] = useState<Choice | null>(null)
  const Dialog = chosen && moveDialogs[chosen.move]
  const numbers = [dossier.number, ...(task?.companion ? [task.companion.businessKey] : [])]
  return (
    <>
      <PopoverButton label={t('more')} name={t('moreName')} className="moves__button">
        {(close) => (
          <Offers
            numbers={numbers}
            task={task}
            onChoose={(choice) => {
              close()
              setChosen(choice)
            }}
          />
        )}
      </PopoverButton>
      {Dialog && (
        <Suspense>
          <Dialog number={chosen.number} dossier={dossier} task={task} onClose={() => setChosen(null)} />
        </Suspense>
      )}
    </>
  )
}

interface Choice {
  number: string
  move: string
}

/** Of a pair both halves' moves; what both offer is named with its number. */
function Offers({
  numbers,
  task,
  onChoose
}: {
  numbers: string[]
  task: InboxRow | null
  onChoose: (choice: Choice) => void
}) {
  const { t } = useTranslation('moves')
  const sentence = useErrorSentence()
  const read = useQuery({
    queryKey: ['moves', ...numbers],
    queryFn: () => Promise.all(numbers.map((number) => call(listMoveOffers, { params: { number } }))),
    gcTime: 0
  })
  if (read.isError) return <ErrorMessage error={read.error} />
  if (!read.data) return <Loading />
  const offers = read.data.flatMap((of, index) =>
    // Between people it is about the row, not about each half.
    [...of.offers.flatMap((offer) => spreadCountersign(offer, task)), ...(index === 0 ? BETWEEN_PEOPLE : [])]
      .filter(({ move }) => move in moveDialogs)
      .map((offer) => ({ ...offer, number: numbers[index]! }))
  )
  if (offers.length === 0) return <p className="moves__none">{t('none')}</p>
  return (
    <ul className="moves__list">
      {offers.map(({ move, number, refused }) => (
        <li key={`${number} ${move}`}>
          <button type="button" disabled={refused !== null} onClick={() => onChoose({ number, move })}>
            <b>
              {t(`names.${move}`)}
              {offers.some((other) => other.move === move && other.number !== number) && (
                <code>{number}</code>
              )}
            </b>
            <span>{refused ? sentence(new ApiError(409, refused)) : t(`about.${move}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
