import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../components/page-header.tsx'
import { useUser, type User } from '../../session.tsx'
import { Delegations } from './delegations.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { PasswordForm } from './password-form.tsx'
import './account.css'

/** Only what an office decides is handed on; who received something sees it, too. */
const hasWork = (user: User) =>
  user.delegations.length > 0 ||
  user.roles.some(({ role }) => role === 'handler' || role === 'head' || role === 'lead')

/** What everybody may change about the own account; names and roles are the administrator's. */
export function AccountPage() {
  const { t } = useTranslation('account')
  const user = useUser()
  if (!user) return null

  return (
    <div className="wrap narrow">
      <PageHeader
        title={t('title')}
        meta={
          <span>
            {user.name} · {t('common:username')} {user.username}
          </span>
        }
      />
      <div className="stack account">
        {hasWork(user) && <Delegations />}
        <PasswordForm user={user} />
        <LanguageChoice />
      </div>
    </div>
  )
}
