import { useState, type FormEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  orderSpecialProcedure,
  type Procedure
} from '../../../../../server/moves/special-procedure/schema.ts'
import { call } from '../../../../api.ts'
import { DayField } from '../../../../components/day-field.tsx'
import { Dialog } from '../../../../components/dialog.tsx'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { SelectField } from '../../../../components/select-field.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { daysAfter, today } from '../../../../dates.ts'
import type { MoveDialogProps } from './move-dialogs.ts'
import { useMove } from './use-move.ts'
import { useProceduresOf } from './use-procedures-of.ts'

/** 特别程序: one of the kinds that the directory lists, with planned days; the applicant is told in writing. */
export function SpecialProcedureDialog({ number, dossier, onMade, onClose }: MoveDialogProps) {
  const { t } = useTranslation('moves')
  const listed = useProceduresOf(number, dossier)
  const [chosen, setChosen] = useState<Procedure | ''>('')
  const [days, setDays] = useState('')
  const [fromOn, setFromOn] = useState(today())
  const [untilOn, setUntilOn] = useState('')
  const [reason, setReason] = useState('')
  const [legalBasis, setLegalBasis] = useState(t('procedure.law'))
  const [tried, setTried] = useState(false)
  const procedure = chosen || (listed.length === 1 ? listed[0]!.kind : '')
  const limits = listed.find(({ kind }) => kind === procedure)
  const publicity = procedure === 'publicity'
  const wanted = Number(days)
  const most = limits?.cap?.days ?? 400
  const least = limits?.atLeast?.days ?? 1
  const unit = t(`units.${limits?.cap?.unit ?? 'wd'}`)
  // Both days count.
  const earliestEnd = fromOn ? daysAfter(fromOn, least - 1) : ''
  const problems = {
    procedure: procedure ? null : t('procedure.chooseKind'),
    days:
      publicity || (Number.isInteger(wanted) && wanted >= 1 && wanted <= most)
        ? null
        : t('daysWrong', { days: most }),
    fromOn: !publicity || fromOn >= today() ? null : t('procedure.fromWrong'),
    untilOn:
      !publicity || (untilOn && untilOn >= earliestEnd) ? null : t('procedure.untilWrong', { days: least }),
    reason: reason.trim() ? null : t('reasonMissing'),
    legalBasis: legalBasis.trim() ? null : t('lawMissing')
  }
  const shown = (field: keyof typeof problems) => (tried ? problems[field] : null)
  const move = useMove(
    'special-procedure',
    () => {
      const said = { reason: reason.trim(), legalBasis: legalBasis.trim() }
      return call(orderSpecialProcedure, {
        params: { number },
        body:
          procedure === 'publicity'
            ? { procedure, fromOn, untilOn, ...said }
            : { procedure: procedure as Exclude<Procedure, 'publicity'>, days: wanted, ...said }
      })
    },
    () => {
      onMade?.()
      onClose()
    }
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(problems).every((problem) => problem === null) && !move.isPending) move.mutate()
  }

  return (
    <Dialog title={t('names.special-procedure')} onClose={onClose}>
      <form className="moves__form" onSubmit={submit}>
        <p>{t('procedure.told')}</p>
        <SelectField
          label={t('procedure.kind')}
          value={procedure}
          none={t('procedure.chooseKind')}
          options={listed.map(({ kind }) => ({ value: kind, text: t(`procedures.${kind}`) }))}
          problem={shown('procedure')}
          onChange={setChosen}
        />
        {publicity ? (
          <div className="moves__days">
            <DayField
              label={t('procedure.from')}
              value={fromOn}
              min={today()}
              problem={shown('fromOn')}
              onChange={setFromOn}
            />
            <DayField
              label={t('procedure.until')}
              value={untilOn}
              min={earliestEnd}
              hint={t('procedure.least', { days: least })}
              problem={shown('untilOn')}
              onChange={setUntilOn}
            />
          </div>
        ) : (
          <TextField
            label={t('procedure.days')}
            value={days}
            inputMode="numeric"
            unit={unit}
            hint={limits?.cap ? t('procedure.most', { days: most, unit }) : undefined}
            problem={shown('days')}
            onChange={(value) => setDays(value.replace(/\D/g, '').slice(0, 3))}
          />
        )}
        <TextField
          label={t('procedure.reason')}
          value={reason}
          multiline
          maxLength={4000}
          problem={shown('reason')}
          onChange={setReason}
        />
        <TextField
          label={t('law')}
          value={legalBasis}
          maxLength={4000}
          problem={shown('legalBasis')}
          onChange={setLegalBasis}
        />
        {move.isError && <ErrorMessage error={move.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={move.isPending}>
            {t('procedure.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
