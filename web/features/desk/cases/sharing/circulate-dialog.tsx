import { useState, type FormEvent } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { circulate } from '../../../../../server/circulations/schema.ts'
import type { Colleague } from '../../../../../server/colleagues/schema.ts'
import { call } from '../../../../api.ts'
import { ColleagueSearch } from '../../../../components/colleagues/colleague-search.tsx'
import { Dialog } from '../../../../components/dialog.tsx'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { toast } from '../../../../components/toast.tsx'
import './sharing.css'

const PERSON = 'user:'

/** 传阅: to whom, with which word. */
export function CirculateDialog({ number, onClose }: { number: string; onClose: () => void }) {
  const { t } = useTranslation('sharing')
  const queryClient = useQueryClient()
  const [to, setTo] = useState<Colleague[]>([])
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const keys = to.map(({ key }) => key)
  const send = useMutation({
    mutationFn: () =>
      call(circulate, {
        params: { number },
        body: {
          people: keys.filter((key) => key.startsWith(PERSON)).map((key) => key.slice(PERSON.length)),
          offices: keys.filter((key) => !key.startsWith(PERSON)),
          text: text.trim()
        }
      }),
    onSuccess: async () => {
      toast(t('circulate.sent'))
      onClose()
      await queryClient.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name === 'tasks' || name === 'dossiers'
      })
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (to.length && !send.isPending) send.mutate()
  }

  return (
    <Dialog title={t('circulate.title')} onClose={onClose}>
      <form className="sharing" onSubmit={submit} noValidate>
        <p className="soft">{t('circulate.lead')}</p>
        <ColleagueSearch
          label={t('circulate.to')}
          chosen={to}
          onChange={setTo}
          problem={tried && to.length === 0 ? t('circulate.toMissing') : null}
        />
        <TextField label={t('circulate.text')} value={text} multiline maxLength={500} onChange={setText} />
        {send.isError && <ErrorMessage error={send.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {t('circulate.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
