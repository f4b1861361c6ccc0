import { useState, type FormEvent } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BoardColumn, BoardEntry } from '../../../server/board/schema.ts'
import { readUrges, urge, type Reached } from '../../../server/urges/schema.ts'
import { call } from '../../api.ts'
import { formatInstant } from '../../dates.ts'
import { useName } from '../../components/data-name.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { Moment } from '../../components/moment.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import './board-dialogs.css'

interface Props {
  project: string
  entry: BoardEntry
  column: Pick<BoardColumn, 'nameZh' | 'nameEn'> | undefined
  onClose: () => void
}

/** 催办: whom it reaches, what is said, and what was said before. */
export function UrgeDialog({ project, entry, column, onClose }: Props) {
  const { t } = useTranslation('board')
  const named = useName()
  const queryClient = useQueryClient()
  const params = { number: entry.number }
  const name = named(entry.nameZh, entry.nameEn)
  const [text, setText] = useState(() =>
    t(`urging.${prefillOf(entry)}`, { project, name, days: Math.abs(entry.daysLeft ?? 0) })
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
      toast(t('urging.sent'))
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['board'] })
    }
  })
  const { reaches = [], past = [], nextAt = null } = urges.data ?? {}
  const possible = urges.isSuccess && reaches.length > 0 && nextAt === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (possible && text.trim()) send.mutate()
  }

  return (
    <Dialog
      title={t('urging.title', { department: column ? named(column.nameZh, column.nameEn) : '', name })}
      onClose={onClose}
    >
      <form className="board__form" onSubmit={submit}>
        {urges.isPending && <Loading />}
        {urges.isError && <ErrorMessage error={urges.error} />}
        {urges.isSuccess && (
          <p>
            {reaches.length > 0 ? (
              <>
                {t('urging.reaches')} <b>{reaches.map((one) => nameOf(one, named, t)).join(t('and'))}</b>
              </>
            ) : (
              t('urging.nobody')
            )}
          </p>
        )}
        {nextAt && <p role="status">{t('urging.wait', { time: formatInstant(nextAt) })}</p>}
        <TextField
          label={t('urging.text')}
          value={text}
          multiline
          maxLength={500}
          problem={tried && !text.trim() ? t('urging.textMissing') : null}
          onChange={setText}
        />
        {past.length > 0 && (
          <section>
            <h3>{t('urging.past', { count: past.length })}</h3>
            <ul className="board__past">
              {past.map((one) => (
                <li key={one.urgedAt}>
                  <p className="soft small">
                    {t(one.departmentZh ? 'urging.byOf' : 'urging.by', {
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
            {t('urging.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function prefillOf({ signal, daysLeft }: BoardEntry) {
  if (daysLeft === null || signal === 'paused') return 'prefillNone'
  if (daysLeft === 0) return 'prefillToday'
  return daysLeft < 0 ? 'prefillRed' : 'prefillLeft'
}

function nameOf(
  { name, role, departmentZh, departmentEn }: Reached,
  named: ReturnType<typeof useName>,
  t: ReturnType<typeof useTranslation>['t']
): string {
  if (role === 'person') return t('urging.person', { name })
  return t('urging.office', {
    department: named(departmentZh ?? '', departmentEn),
    role: t(`urging.roles.${role}`)
  })
}
