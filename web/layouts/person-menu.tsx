import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { Icon } from '../components/icon.tsx'
import { SwitchPerson } from '../components/sample/switch-person.tsx'
import { useSignOut, type User } from '../session.tsx'

export function PersonMenu({ user }: { user: User }) {
  const { t } = useTranslation()
  const signOut = useSignOut()
  const organisation = user.organisations.length === 1 ? user.organisations[0]?.name : undefined

  return (
    <div className="who">
      <Icon name="user" />
      <NavLink to="/account" title={t('nav.account')}>
        {organisation ? `${user.name} · ${organisation}` : user.name}
      </NavLink>
      <SwitchPerson />
      <button type="button" className="link" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('signOut')}
      </button>
    </div>
  )
}
