import { useTranslation } from 'react-i18next'

/** Who acted, and for whom by 委托: 陈晓岚（代吴建明）, Chen for Wu. */
export function useActor() {
  const { t } = useTranslation()
  return (name: string, actingFor: string | null | undefined) =>
    actingFor ? t('common:actingFor', { name, for: actingFor }) : name
}
