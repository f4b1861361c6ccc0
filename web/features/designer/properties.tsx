import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../components/copy-button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import type { ElementProperties } from './read-element.ts'

export function Properties({ element }: { element: ElementProperties | null }) {
  const { t } = useTranslation('designer')
  if (!element) return <EmptyState title={t('properties.none')}>{t('properties.noneWhy')}</EmptyState>

  return (
    <>
      <h2>{element.name || t(`types.${element.type}`, element.type)}</h2>
      <p className="soft">
        {t(`types.${element.type}`, element.type)} · <code>{element.id}</code>
        <CopyButton text={element.id} label={t('properties.id')} />
      </p>
      {element.documentation && <p className="process__words">{element.documentation}</p>}
      <dl className="process__settings">
        {element.settings.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`settings.${name}`, name)}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
        {element.condition && (
          <div>
            <dt>{t('settings.condition')}</dt>
            <dd>
              <code>{element.condition}</code>
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}
