import { useState, type FormEvent } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../../server/board/schema.ts'
import { readUrges, urge, type Reached } from '../../../server/urges/schema.ts'
import { call } from '../../api.ts'
import { formatInstant } from '../../dates.ts'
import { useName } from '../data-name.ts'
import { Dialog } from '../dialog.tsx'
import { ErrorMessage } from '../error-message.tsx'
import { Loading } from '../loading.tsx'
import { Moment } from '../moment.tsx'
import { TextField } from '../text-field.tsx'
import { toast } from '../toast.tsx'
import './urging.css'

interface Props {
  project: string
  entry: Pick<BoardEntry, 'number' | 'nameZh' | 'nameEn' | 'daysLeft' | 'signal'>
  column: { nameZh: string; nameEn: string } | undefined
  onClose: () => void
}

/** 催办: whom it reaches, what is said, and what was said before. */
export function UrgeDialog({ project, entry, column, onClose }: Props) {
  const { t } = useTranslation('urging')
  const named = useName()
  const queryClient = useQueryClient()
  const params = { number: entry.number }
  const name = named(entry.nameZh, entry.nameEn)
  const [text, setText] = useState(() =>
    t(`${prefillOf(entry)}`, { project, name, days: Math.abs(entry.daysLeft ?? 0) })
  )
  const [tried, setTried] = useState(false)
  const urges = useQuery({
    queryKey: ['urges', entry.number],
    queryFn: () => call(readUrges, { params }),
    gcTime: 0
  })
  const send = useMutation({
    mutationFn: () => call(urge, { params, body: { text: text.trim() } }),
    onSuccess: async () => {
      toast(t('sent'))
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['board'] })
    }
  })
  const { reaches = [], past = [], may = true, nextAt = null } = urges.data ?? {}
  const possible = urges.isSuccess && may && reaches.length > 0 && nextAt === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (possible && text.trim()) send.mutate()
  }

  return (
    <Dialog
      title={t('title', { department: column ? named(column.nameZh, column.nameEn) : '', name })}
      onClose={onClose}
    >
      <form className="urging" onSubmit={submit}>
        {urges.isPending && <Loading />}
        {urges.isError && <ErrorMessage error={urges.error} />}
        {urges.isSuccess && (
          <p>
            {reaches.length > 0 ? (
              <>
                {t('reaches')} <b>{reaches.map((one) => nameOf(one, named, t)).join(t('and'))}</b>
              </>
            ) : (
              t('nobody')
            )}
          </p>
        )}
        {!may && <p role="status">{t('notYours')}</p>}
        {nextAt && <p role="status">{t('wait', { time: formatInstant(nextAt) })}</p>}
        <TextField
          label={t('text')}
          value={text}
          multiline
          maxLength={500}
          problem={tried && !text.trim() ? t('textMissing') : null}
          onChange={setText}
        />
        {past.length > 0 && (
          <section>
            <h3>{t('past', { count: past.length })}</h3>
            <ul className="urging__past">
              {past.map((one) => (
                <li key={one.urgedAt}>
                  <p className="soft small">
                    {t(one.departmentZh ? 'byOf' : 'by', {
                      name: one.by,
                      department: named(one.departmentZh ?? '', one.departmentEn)
                    })}{' '}
                    · <Moment at={one.urgedAt} /> →{' '}
                    {one.reached.map((who) => nameOf(who, named, t)).join(t('and'))}
                  </p>
                  <p>{one.text}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {send.isError && <ErrorMessage error={send.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" disabled={!possible} loading={send.isPending}>
            {t('send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function prefillOf({ signal, daysLeft }: Props['entry']) {
  if (daysLeft === null || signal === 'paused') return 'prefillNone'
  if (daysLeft === 0) return 'prefillToday'
  return daysLeft < 0 ? 'prefillRed' : 'prefillLeft'
}

function nameOf(
  { name, role, departmentZh, departmentEn }: Reached,
  named: ReturnType<typeof useName>,
  t: ReturnType<typeof useTranslation>['t']
): string {
  if (role === 'person') return t('person', { name })
  return t('office', {
    department: named(departmentZh ?? '', departmentEn),
    role: t(`roles.${role}`)
  })
}
