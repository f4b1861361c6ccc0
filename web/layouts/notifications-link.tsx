import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { listNotifications } from '../../server/notifications/schema.ts'
import { call } from '../api.ts'
import './notifications-link.css'

export function NotificationsLink() {
  const { t } = useTranslation()
  const unread = useQuery({
    queryKey: ['notifications-unread'],
    queryFn: async () => (await call(listNotifications, { querystring: {} })).unread
  }).data

  return (
    <NavLink to="/notifications">
      {t('nav.notifications')}
      {unread ? (
        <span className="nav__unread">
          {unread}
          <span className="sr">{t('nav.unread')}</span>
        </span>
      ) : null}
    </NavLink>
  )
}
