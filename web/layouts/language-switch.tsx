import { useTranslation } from 'react-i18next'
import { useSwitchLocale } from '../session.tsx'

/** Named in the other language, for whoever cannot read this one. */
export function LanguageSwitch() {
  const { i18n } = useTranslation()
  const switchTo = useSwitchLocale()
  const other =
    i18n.language === 'en'
      ? ({ locale: 'zh', name: '中文' } as const)
      : ({ locale: 'en', name: 'English' } as const)
  return (
    <button
      type="button"
      className="language"
      lang={other.locale === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => void switchTo(other.locale)}
    >
      {other.name}
    </button>
  )
}
