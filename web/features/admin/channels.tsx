import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listChannels } from '../../../server/notifications/schema.ts'
import { call } from '../../api.ts'
import { Moment } from '../../components/moment.tsx'

/** Whether mails and the robots of groups take what they are sent; the messages in the platform always arrive. */
export function Channels() {
  const { t } = useTranslation('admin')
  const channels = useQuery({
    queryKey: ['notification-channels'],
    queryFn: () => call(listChannels, {}),
    refetchInterval: 15_000
  })
  if (!channels.data) return null
  return (
    <section className="card section" aria-labelledby="channels">
      <div className="card__head">
        <h2 id="channels">{t('channels.title')}</h2>
      </div>
      <table className="table table--list">
        <thead>
          <tr>
            <th scope="col">{t('channels.channel')}</th>
            <th scope="col">{t('channels.state')}</th>
            <th scope="col">{t('channels.lastSent')}</th>
            <th scope="col">{t('channels.lastError')}</th>
          </tr>
        </thead>
        <tbody>
          {channels.data.map(({ channel, on, waiting, failing, lastSentAt, lastError }) => (
            <tr key={channel}>
              <td>{t(`channels.names.${channel}`)}</td>
              <td data-label={t('channels.state')}>
                {!on
                  ? t('channels.off')
                  : failing > 0
                    ? t('channels.failing', { count: failing })
                    : t('channels.fine', { count: waiting })}
              </td>
              <td data-label={t('channels.lastSent')}>{lastSentAt ? <Moment at={lastSentAt} /> : '—'}</td>
              <td data-label={t('channels.lastError')}>{lastError ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
