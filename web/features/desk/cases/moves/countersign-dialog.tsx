import { useState, type FormEvent } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  askCountersign,
  COUNTERSIGN_ORDERS,
  COUNTERSIGN_RULES,
  type CountersignDetail
} from '../../../../../server/moves/countersign/schema.ts'
import type { Colleague } from '../../../../../server/colleagues/schema.ts'
import { call } from '../../../../api.ts'
import { ChoiceField } from '../../../../components/choice-field.tsx'
import { ColleagueSearch } from '../../../../components/colleagues/colleague-search.tsx'
import { Dialog } from '../../../../components/dialog.tsx'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { SelectField } from '../../../../components/select-field.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import type { MoveDialogProps } from './move-dialogs.ts'
import { useMove } from './use-move.ts'

type Kind = CountersignDetail['kind']

/** 会签 before the decision, 前加签 before my step, 后加签 after it: who, in which order, how many must agree. */
export const PlainDialog = (props: MoveDialogProps) => <CountersignDialog {...props} kind="plain" />
export const BeforeDialog = (props: MoveDialogProps) => <CountersignDialog {...props} kind="before" />
export const AfterDialog = (props: MoveDialogProps) => <CountersignDialog {...props} kind="after" />

function CountersignDialog({ number, onClose, kind }: MoveDialogProps & { kind: Kind }) {
  const { t } = useTranslation('countersign')
  const [signers, setSigners] = useState<Colleague[]>([])
  const [order, setOrder] = useState<CountersignDetail['order']>('parallel')
  const [rule, setRule] = useState<CountersignDetail['rule']>('all')
  const [veto, setVeto] = useState(false)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const move = useMove(
    'countersign',
    () =>
      call(askCountersign, {
        params: { number },
        body: { kind, order, rule, veto, text: text.trim(), signers: signers.map(({ key }) => key) }
      }),
    onClose
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (signers.length && text.trim() && !move.isPending) move.mutate()
  }

  return (
    <Dialog title={t(`kinds.${kind}`)} onClose={onClose}>
      <form className="moves__form" onSubmit={submit} noValidate>
        <p className="soft">{t(`leads.${kind}`)}</p>
        <ColleagueSearch
          label={t('signers')}
          chosen={signers}
          onChange={setSigners}
          ordered={order === 'sequential'}
          problem={tried && signers.length === 0 ? t('signersMissing') : null}
        />
        <TextField
          label={t('text')}
          value={text}
          multiline
          maxLength={4000}
          problem={tried && !text.trim() ? t('textMissing') : null}
          onChange={setText}
        />
        <ChoiceField
          label={t('order')}
          inline
          value={order}
          options={COUNTERSIGN_ORDERS.map((value) => ({ value, text: t(`orders.${value}`) }))}
          onChange={setOrder}
        />
        <SelectField
          label={t('rule')}
          value={rule}
          options={COUNTERSIGN_RULES.map((value) => ({ value, text: t(`rules.${value}`) }))}
          onChange={setRule}
        />
        <label className="moves__check">
          <input type="checkbox" checked={veto} onChange={(event) => setVeto(event.target.checked)} />{' '}
          {t('veto')}
        </label>
        {move.isError && <ErrorMessage error={move.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={move.isPending}>
            {t('send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
