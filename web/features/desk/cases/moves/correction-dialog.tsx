import { useState, type FormEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { askCorrectionAfterAcceptance } from '../../../../../server/moves/correction/schema.ts'
import { call } from '../../../../api.ts'
import { Dialog } from '../../../../components/dialog.tsx'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { SelectField } from '../../../../components/select-field.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { useNames } from '../use-names.ts'
import type { MoveDialogProps } from './move-dialogs.ts'
import { useMove } from './use-move.ts'

/** 受理后补正: all at once, with one deadline; supervision sees a second notice. */
export function CorrectionDialog({ number, dossier, onClose }: MoveDialogProps) {
  const { t } = useTranslation(['moves', 'task-forms'])
  const { inLanguage } = useNames(dossier)
  const [lines, setLines] = useState([{ material: '', what: '' }])
  const [days, setDays] = useState('5')
  const [tried, setTried] = useState(false)
  const wanted = Number(days)
  const daysFit = Number.isInteger(wanted) && wanted >= 1 && wanted <= 60
  const silent = lines.some(({ what }) => !what.trim())
  const edit = (index: number, part: Partial<(typeof lines)[number]>) =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line)))
  const move = useMove(
    'correction-after-acceptance',
    () =>
      call(askCorrectionAfterAcceptance, {
        params: { number },
        body: {
          days: wanted,
          lines: lines.map(({ material, what }) => ({ material: material || null, what: what.trim() }))
        }
      }),
    onClose
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (daysFit && !silent && !move.isPending) move.mutate()
  }

  return (
    <Dialog title={t('names.correction-after-acceptance')} onClose={onClose}>
      <form className="moves__form" onSubmit={submit}>
        <p>{t('correction.told')}</p>
        <ol className="moves__lines">
          {lines.map((line, index) => (
            <li key={index}>
              <SelectField
                label={t('task-forms:lines.material', { number: index + 1 })}
                value={line.material}
                none={t('task-forms:lines.words')}
                options={dossier.slots.map((slot) => ({ value: slot.material, text: inLanguage(slot) }))}
                onChange={(material) => edit(index, { material })}
              />
              <TextField
                label={t('task-forms:lines.what', { number: index + 1 })}
                value={line.what}
                maxLength={1000}
                problem={tried && !line.what.trim() ? t('correction.whatMissing') : null}
                onChange={(what) => edit(index, { what })}
              />
              {lines.length > 1 && (
                <button
                  type="button"
                  className="link"
                  aria-label={t('task-forms:lines.remove', { number: index + 1 })}
                  onClick={() => setLines(lines.filter((_, at) => at !== index))}
                >
                  {t('common:remove')}
                </button>
              )}
            </li>
          ))}
        </ol>
        <button
          type="button"
          className="link moves__add"
          onClick={() => setLines([...lines, { material: '', what: '' }])}
        >
          {t('task-forms:lines.add')}
        </button>
        <TextField
          label={t('task-forms:fields.days')}
          value={days}
          inputMode="numeric"
          unit={t('units.wd')}
          hint={t('correction.daysHint')}
          problem={tried && !daysFit ? t('task-forms:missing.days') : null}
          onChange={(value) => setDays(value.replace(/\D/g, '').slice(0, 2))}
        />
        {move.isError && <ErrorMessage error={move.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={move.isPending}>
            {t('correction.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
