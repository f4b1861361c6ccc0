import { useState, type FormEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { proposeRevocation, PROPOSED_KINDS } from '../../../../../server/moves/revocation/schema.ts'
import { call } from '../../../../api.ts'
import { Dialog } from '../../../../components/dialog.tsx'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { SelectField } from '../../../../components/select-field.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import type { MoveDialogProps } from './move-dialogs.ts'
import { useMove } from './use-move.ts'

const STATEMENT_DAYS = [3, 5, 7, 10, 15, 30]

/** 撤销 or 撤回: kind, facts, legal basis and document; the applicant is heard, the head decides. */
export function RevocationDialog({ number, onClose }: MoveDialogProps) {
  const { t } = useTranslation('moves')
  const [kind, setKind] = useState<(typeof PROPOSED_KINDS)[number]>('wrong')
  const [words, setWords] = useState({ text: '', legalBasis: '', document: '' })
  const [days, setDays] = useState('5')
  const [tried, setTried] = useState(false)
  const fields = ['text', 'legalBasis', 'document'] as const
  const complete = fields.every((field) => words[field].trim())
  const move = useMove(
    'revocation',
    () =>
      call(proposeRevocation, {
        params: { number },
        body: {
          kind,
          text: words.text.trim(),
          legalBasis: words.legalBasis.trim(),
          document: words.document.trim(),
          days: Number(days)
        }
      }),
    onClose
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (complete && !move.isPending) move.mutate()
  }

  return (
    <Dialog title={t('names.revocation')} onClose={onClose}>
      <form className="moves__form" onSubmit={submit}>
        <p>{t('revocation.law')}</p>
        <SelectField
          label={t('revocation.kind')}
          value={kind}
          options={PROPOSED_KINDS.map((value) => ({ value, text: t(`revocation.kinds.${value}`) }))}
          onChange={(value) => setKind(value as typeof kind)}
        />
        {fields.map((field) => (
          <TextField
            key={field}
            label={t(`revocation.${field}`)}
            value={words[field]}
            multiline={field === 'text'}
            maxLength={field === 'document' ? 200 : 4000}
            problem={tried && !words[field].trim() ? t('revocation.missing') : null}
            onChange={(value) => setWords({ ...words, [field]: value })}
          />
        ))}
        <SelectField
          label={t('revocation.days')}
          value={days}
          options={STATEMENT_DAYS.map((count) => ({
            value: String(count),
            text: t('revocation.daysCount', { count })
          }))}
          onChange={setDays}
        />
        {move.isError && <ErrorMessage error={move.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={move.isPending}>
            {t('revocation.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
