import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

export const LOCALES = ['zh', 'en'] as const
export type Locale = (typeof LOCALES)[number]
const KEPT = 'yimen.locale'

type Dictionary = { default: Record<string, unknown> }
const dictionaries = import.meta.glob<Dictionary>('./locales/*/*.ts')

/** What was chosen here before, else the browser's first language, else Chinese. */
function firstLocale(): Locale {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

export function currentLocale(): Locale {
  return i18next.language === 'en' ? 'en' : 'zh'
}

/** Remembered in this browser; whoever is signed in keeps it with the account too (session.tsx). */
export async function switchLocale(locale: Locale) {
  localStorage.setItem(KEPT, locale)
  await i18next.changeLanguage(locale)
}

export function hasChosenLocale() {
  return localStorage.getItem(KEPT) !== null
}

/** Dictionaries are web/locales/<language>/<namespace>.ts and load when a page first asks for them. */
export async function startI18n() {
  i18next.on('languageChanged', (language: string) => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
  })
  await i18next
    .use({
      type: 'backend',
      init() {},
      read(language: string, namespace: string, done: (error: unknown, data: unknown) => void) {
        const load = dictionaries[`./locales/${language}/${namespace}.ts`]
        if (!load) return done(new Error(`no dictionary ${language}/${namespace}`), null)
        load().then(
          (module) => done(null, module.default),
          (error: unknown) => done(error, null)
        )
      }
    })
    .use(initReactI18next)
    .init({
      lng: firstLocale(),
      fallbackLng: false,
      supportedLngs: [...LOCALES],
      ns: ['common', 'errors'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false
    })
}
