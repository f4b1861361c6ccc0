import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { ROLES, ROLES_AT_AN_ORG_UNIT, type Role } from '../../../server/roles/schema.ts'
import { addRole, removeRole, type Person } from '../../../server/people/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useOrgUnits, useRoleWords } from './role-words.ts'
import { useTakePerson } from './use-person.ts'

export function PersonRoles({ person }: { person: Person }) {
  const { t } = useTranslation('admin')
  const named = useName()
  const take = useTakePerson()
  const roleWords = useRoleWords()
  const orgUnits = useOrgUnits()
  const [role, setRole] = useState<Role | ''>('')
  const [orgUnitId, setOrgUnitId] = useState('')
  const needsUnit = role !== '' && ROLES_AT_AN_ORG_UNIT.includes(role)

  const add = useMutation({
    mutationFn: (chosen: Role) =>
      call(addRole, {
        params: { personId: person.id },
        body: { role: chosen, orgUnitId: orgUnitId || null }
      }),
    onSuccess: (changed) => {
      take(changed)
      setRole('')
      setOrgUnitId('')
    }
  })
  const remove = useMutation({
    mutationFn: (roleId: string) => call(removeRole, { params: { personId: person.id, roleId } }),
    onSuccess: take
  })
  const error = add.error ?? remove.error

  return (
    <section className="card" aria-label={t('people.roles')}>
      <div className="card__head">
        <h2>{t('people.roles')}</h2>
      </div>
      <div className="card__body admin__form">
        {person.roles.length === 0 && <p className="soft">{t('people.noRoles')}</p>}
        <ul className="admin__list">
          {person.roles.map((held) => (
            <li key={held.id}>
              <span>{roleWords(held)}</span>
              <button
                type="button"
                className="link"
                aria-label={`${t('common:remove')} ${roleWords(held)}`}
                disabled={remove.isPending}
                onClick={() => remove.mutate(held.id)}
              >
                {t('common:remove')}
              </button>
            </li>
          ))}
        </ul>
        <SelectField
          label={t('people.newRole')}
          value={role}
          none={t('choose')}
          options={ROLES.map((value) => ({ value, text: t(`roles.${value}`) }))}
          onChange={setRole}
        />
        <SelectField
          label={t('people.orgUnit')}
          value={orgUnitId}
          none={t(needsUnit ? 'choose' : 'people.wholeCity')}
          options={(orgUnits.data?.orgUnits ?? []).map((unit) => ({
            value: unit.id,
            text: named(unit.nameZh, unit.nameEn)
          }))}
          onChange={setOrgUnitId}
        />
        {error && <ErrorMessage error={error} />}
        <Button
          loading={add.isPending}
          disabled={role === '' || (needsUnit && !orgUnitId)}
          onClick={() => role && add.mutate(role)}
        >
          {t('people.giveRole')}
        </Button>
      </div>
    </section>
  )
}
