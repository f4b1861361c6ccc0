import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { markCirculationRead, type Circulation } from '../../../../../server/circulations/schema.ts'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import { call } from '../../../../api.ts'
import { useName } from '../../../../components/data-name.ts'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { Moment } from '../../../../components/moment.tsx'
import { useUser, type User } from '../../../../session.tsx'

/** 传阅 of this number: for whom it is shown a word and 已阅, for the others who has read it. */
export function Circulated({ dossier }: { dossier: Dossier }) {
  const user = useUser()
  if (!user) return null
  return dossier.circulations.map((one) => <One key={one.id} circulation={one} user={user} />)
}

function One({ circulation, user }: { circulation: Circulation; user: User }) {
  const { t } = useTranslation('sharing')
  const named = useName()
  const queryClient = useQueryClient()
  const { id, by, text, sentAt, to, reads } = circulation
  const read = useMutation({
    mutationFn: () => call(markCirculationRead, { params: { circulationId: id } }),
    onSuccess: () =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey: [name] }) => ['tasks', 'dossiers', 'circulations'].includes(String(name))
      })
  })
  const names = to.map(({ nameZh, nameEn }) => named(nameZh, nameEn)).join(t('comma'))
  const forMe = to.some(({ key }) => isMine(key, user))
  const readByMe = reads.some(({ personId }) => personId === user.id)
  return (
    <div className="case__notice">
      <b>{t('circulate.name')}</b> {t('circulate.line', { by, to: names })} · <Moment at={sentAt} />
      {text && `：${text}`}
      {reads.length > 0 && (
        <span className="soft">
          {' '}
          {t('circulate.readBy', { names: reads.map(({ name }) => name).join(t('comma')) })}
        </span>
      )}
      {forMe && !readByMe && (
        <>
          {' '}
          <Button size="small" loading={read.isPending} onClick={() => read.mutate()}>
            {t('circulate.read')}
          </Button>
        </>
      )}
      {read.isError && <ErrorMessage error={read.error} />}
    </div>
  )
}

const isMine = (key: string, user: User) =>
  key === `user:${user.id}` || user.roles.some(({ department, region }) => key === `${department}@${region}`)
