import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Voice } from '../../../server/board/schema.ts'
import { answerAgain } from '../../../server/stage-opinions/schema.ts'
import { OPINION_ANSWERS } from '../../../server/tasks/schema.ts'
import { call } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import './board-dialogs.css'

/** After the meeting the department itself answers; a condition stands in its text. */
export function AnswerAgainDialog({ voice, onClose }: { voice: Voice; onClose: () => void }) {
  const { t } = useTranslation(['board', 'answers'])
  const queryClient = useQueryClient()
  const [answer, setAnswer] = useState<(typeof OPINION_ANSWERS)[number] | null>(null)
  const [text, setText] = useState('')
  const [legalBasis, setLegalBasis] = useState('')
  const [tried, setTried] = useState(false)
  const lawMissing = answer === 'disagree' && !legalBasis.trim()
  const send = useMutation({
    mutationFn: () =>
      call(answerAgain, {
        params: { number: voice.number },
        body: { answer: answer!, text: text.trim(), legalBasis: legalBasis.trim() || undefined }
      }),
    onSuccess: async () => {
      toast(t('dispute.answered'))
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['board'] })
    }
  })
  return (
    <Dialog title={t('dispute.answerAgain')} onClose={onClose}>
      <form
        className="board__form"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (answer && text.trim() && !lawMissing) send.mutate()
        }}
      >
        <fieldset className="board__choices">
          <legend>{t('dispute.answers')}</legend>
          {OPINION_ANSWERS.map((one) => (
            <label key={one}>
              <input type="radio" name="answer" checked={answer === one} onChange={() => setAnswer(one)} />
              {t(`answers:${one}`)}
            </label>
          ))}
        </fieldset>
        {tried && !answer && <p className="field__problem">{t('dispute.answerMissing')}</p>}
        <TextField
          label={t('dispute.text')}
          value={text}
          multiline
          maxLength={4000}
          problem={tried && !text.trim() ? t('dispute.textMissing') : null}
          onChange={setText}
        />
        <TextField
          label={t('dispute.lawField')}
          value={legalBasis}
          maxLength={4000}
          optional={answer === 'disagree' ? undefined : t('common:optional')}
          problem={tried && lawMissing ? t('dispute.lawMissing') : null}
          onChange={setLegalBasis}
        />
        {send.isError && <ErrorMessage error={send.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {t('dispute.submitAnswer')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
