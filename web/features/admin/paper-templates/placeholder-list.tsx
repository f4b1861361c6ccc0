import { useTranslation } from 'react-i18next'
import type { Placeholder } from '../../../../server/paper-templates/schema.ts'
import { useName } from '../../../components/data-name.ts'

/** What the paper knows; a click writes it where the caret is. */
export function PlaceholderList({
  placeholders,
  onInsert
}: {
  placeholders: Placeholder[]
  onInsert: (text: string) => void
}) {
  const { t } = useTranslation('paper-templates')
  const named = useName()
  return (
    <details className="template__facts">
      <summary>{t('facts', { count: placeholders.length })}</summary>
      <p className="soft">{t('factsHint')}</p>
      <ul>
        {placeholders.map((fact) => (
          <li key={`${fact.list} ${fact.path}`} className={fact.list ? 'template__of-list' : undefined}>
            <button type="button" onClick={() => onInsert(writtenAs(fact))}>
              <code>{fact.path}</code>
            </button>{' '}
            {named(fact.nameZh, fact.nameEn)}
            <span className="soft">
              {' '}
              {[t(`types.${fact.type}`), fact.choices.join(' / '), fact.mayBeEmpty && t('mayBeEmpty')]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function writtenAs({ path, type, choices, mayBeEmpty }: Placeholder): string {
  if (type === 'list') return `{% for one in ${path} %}\n\n{% endfor %}`
  if (type === 'yes') return `{% if ${path} %}{% endif %}`
  if (type === 'choice') return `{% if ${path} == "${choices[0]}" %}{% endif %}`
  const filter = type === 'day' ? ' | day' : type === 'picture' ? ' | picture' : ''
  const written = `{{ ${path}${filter} }}`
  return mayBeEmpty ? `{% if ${path} %}${written}{% endif %}` : written
}
