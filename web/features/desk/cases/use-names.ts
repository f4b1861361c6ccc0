import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../server/dossiers/schema.ts'
import { useName } from '../../../components/data-name.ts'

/** Names for the codes and numbers inside a dossier. */
export function useNames(dossier: Dossier) {
  const { t } = useTranslation('cases')
  const named = useName()
  const inLanguage = (one: { nameZh: string; nameEn: string }) => named(one.nameZh, one.nameEn)

  const subjectOf = (number: string) => {
    const track = dossier.tracks.find((one) => one.number === number)
    if (track) return inLanguage(track)
    const { stage } = dossier.application
    return number === dossier.application.number ? t(`stages.${stage}`, stage) : number
  }
  const materialOf = (code: string) => {
    const slot = dossier.slots.find((one) => one.material === code)
    return slot ? inLanguage(slot) : code
  }
  /** Where a condition will be checked: an item of this stage, or a later stage. */
  const placeOf = (code: string) => {
    const track = dossier.tracks.find((one) => one.item === code)
    return track ? inLanguage(track) : t(`stages.${code}`, { defaultValue: code })
  }
  /** 市生态环境局 → 生; 渝水区… → the character after the region. */
  const initialOf = (department: string) =>
    department.replace(/^(新余市|渝水区|分宜县|市|区|县)/u, '').charAt(0) || department.charAt(0)

  return { inLanguage, subjectOf, materialOf, placeOf, initialOf }
}
