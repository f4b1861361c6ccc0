import { useState, type FormEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { orderHearing } from '../../../../../server/moves/hearing/schema.ts'
import { call } from '../../../../api.ts'
import { ChoiceField } from '../../../../components/choice-field.tsx'
import { Dialog } from '../../../../components/dialog.tsx'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import type { MoveDialogProps } from './move-dialogs.ts'
import { useDossierOf } from './use-procedures-of.ts'
import { useMove } from './use-move.ts'

/** 听证: the applicant is told of its right, or the organ orders one. */
export function HearingDialog({ number, dossier, onClose }: MoveDialogProps) {
  const { t } = useTranslation('moves')
  const byRight = useDossierOf(number, dossier)?.hearingByRight ?? false
  const [chosen, setChosen] = useState<'right' | 'public'>()
  const hearing = chosen ?? (byRight ? 'right' : 'public')
  const [intended, setIntended] = useState('')
  const [reason, setReason] = useState('')
  const [law, setLaw] = useState<string>()
  const legalBasis = law ?? t(`hearing.laws.${hearing}`)
  const [tried, setTried] = useState(false)
  const complete = reason.trim() && legalBasis.trim() && (hearing === 'public' || intended.trim())
  const move = useMove(
    'hearing',
    () => {
      const said = { reason: reason.trim(), legalBasis: legalBasis.trim() }
      return call(orderHearing, {
        params: { number },
        body: hearing === 'right' ? { hearing, intended: intended.trim(), ...said } : { hearing, ...said }
      })
    },
    onClose
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (complete && !move.isPending) move.mutate()
  }

  return (
    <Dialog title={t('names.hearing')} onClose={onClose}>
      <form className="moves__form" onSubmit={submit}>
        {byRight && (
          <ChoiceField
            label={t('hearing.kind')}
            value={hearing}
            options={(['right', 'public'] as const).map((value) => ({
              value,
              text: t(`hearing.kinds.${value}`),
              hint: t(`hearing.kindHints.${value}`)
            }))}
            onChange={setChosen}
          />
        )}
        {!byRight && <p>{t('hearing.publicOnly')}</p>}
        {hearing === 'right' && (
          <TextField
            label={t('hearing.intended')}
            value={intended}
            maxLength={200}
            problem={tried && !intended.trim() ? t('hearing.intendedMissing') : null}
            onChange={setIntended}
          />
        )}
        <TextField
          label={t('hearing.reason')}
          value={reason}
          multiline
          maxLength={4000}
          problem={tried && !reason.trim() ? t('reasonMissing') : null}
          onChange={setReason}
        />
        <TextField
          label={t('law')}
          value={legalBasis}
          maxLength={4000}
          problem={tried && !legalBasis.trim() ? t('lawMissing') : null}
          onChange={setLaw}
        />
        {move.isError && <ErrorMessage error={move.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={move.isPending}>
            {t(`hearing.send.${hearing}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
