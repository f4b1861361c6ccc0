import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../components/choice-field.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { currentLocale, type Locale } from '../../i18n.ts'
import { useSwitchLocale } from '../../session.tsx'

/** Each in its own words, for whoever cannot read the other. */
const LANGUAGES: { locale: Locale; name: string }[] = [
  { locale: 'zh', name: '中文' },
  { locale: 'en', name: 'English' }
]

export function LanguageChoice() {
  const { t } = useTranslation('account')
  const switchTo = useSwitchLocale()
  const choose = useMutation({ mutationFn: switchTo })

  return (
    <section className="card" aria-label={t('language')}>
      <div className="card__body form">
        <ChoiceField
          inline
          label={t('language')}
          hint={t('languageHint')}
          // what was pressed stands at once, while its dictionaries are on their way
          value={choose.isPending ? choose.variables : currentLocale()}
          options={LANGUAGES.map(({ locale, name }) => ({ value: locale, text: name }))}
          onChange={(locale) => choose.mutate(locale)}
        />
        {choose.isError && <ErrorMessage error={choose.error} />}
      </div>
    </section>
  )
}
