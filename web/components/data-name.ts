import { useTranslation } from 'react-i18next'

/** A name out of the data in the page's language; Chinese where nobody has entered an English one. */
export function useName() {
  const { i18n } = useTranslation()
  return (zh: string, en: string | null) => (i18n.language === 'en' && en ? en : zh)
}
