import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { homeOf, useSignIn } from '../../session.tsx'
import { Dialog } from '../dialog.tsx'
import { ErrorMessage } from '../error-message.tsx'
import { SamplePeople } from './sample-people.tsx'
import { useSamplePeople } from './use-sample-people.ts'

/** 换一个样例人员: one click, and the page begins anew as that person. Nothing where sample data is off. */
export function SwitchPerson() {
  const { t } = useTranslation('sample')
  const people = useSamplePeople()
  const [open, setOpen] = useState(false)
  const signIn = useSignIn()
  if (people.length === 0) return null

  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {t('switch')}
      </button>
      {open && (
        <Dialog title={t('switch')} onClose={() => setOpen(false)}>
          {signIn.isError && <ErrorMessage error={signIn.error} />}
          <SamplePeople
            people={people}
            busy={signIn.isPending ? signIn.variables.username : null}
            onChoose={({ username, password }) =>
              // A new page, so that nothing of the one before stays in its memory.
              signIn.mutate(
                { username, password },
                { onSuccess: ({ user }) => location.assign(homeOf(user)) }
              )
            }
          />
          <p className="dialog__actions">
            <button type="button" className="button" onClick={() => setOpen(false)}>
              {t('close')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  )
}
