import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listOrgUnits } from '../../../server/org-units/schema.ts'
import type { RoleHeld } from '../../../server/roles/schema.ts'
import { call } from '../../api.ts'
import { useName } from '../../components/data-name.ts'

export function useOrgUnits() {
  return useQuery({ queryKey: ['org-units'], queryFn: () => call(listOrgUnits, {}) })
}

/** 经办人 · 市生态环境局 */
export function useRoleWords() {
  const { t } = useTranslation('admin')
  const named = useName()
  const orgUnits = useOrgUnits().data?.orgUnits
  return ({ role, orgUnitId }: RoleHeld) => {
    const unit = orgUnits?.find(({ id }) => id === orgUnitId)
    const place = unit && named(unit.nameZh, unit.nameEn)
    return place ? `${t(`roles.${role}`)} · ${place}` : t(`roles.${role}`)
  }
}
