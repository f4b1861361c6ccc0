import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBeAnother } from '../../session.tsx'
import { Dialog } from '../dialog.tsx'
import { ErrorMessage } from '../error-message.tsx'
import { SamplePeople } from './sample-people.tsx'
import { useSamplePeople } from './use-sample-people.ts'

/** 换一个样例人员: one click, and the page begins anew as that person. Nothing where sample data is off. */
export function SwitchPerson() {
  const { t } = useTranslation('sample')
  const people = useSamplePeople()
  const [open, setOpen] = useState(false)
  const another = useBeAnother()
  if (people.length === 0) return null

  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {t('switch')}
      </button>
      {open && (
        <Dialog title={t('switch')} onClose={() => setOpen(false)}>
          {another.isError && <ErrorMessage error={another.error} />}
          <SamplePeople
            people={people}
            busy={another.isPending ? another.variables.username : null}
            onChoose={({ username, password }) => another.mutate({ username, password })}
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
