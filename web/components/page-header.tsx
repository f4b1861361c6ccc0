import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from './icon.tsx'

interface Props {
  title: string
  /** From the outermost page to the one above this; this page itself is added. */
  trail?: { to: string; text: string }[]
  /** Line of grey facts below the title. */
  meta?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, trail = [], meta, actions }: Props) {
  const { t } = useTranslation()
  useDocumentTitle(title)

  return (
    <header className="page-header">
      {trail.length > 0 && (
        <nav className="crumb" aria-label={t('whereAmI')}>
          {trail.map(({ to, text }) => (
            <span key={to}>
              <Link to={to}>{text}</Link>
              <Icon name="chevron" />
            </span>
          ))}
          <span aria-current="page">{title}</span>
        </nav>
      )}
      <div className="page-header__title">
        <h1>{title}</h1>
        {actions && <div className="page-header__actions">{actions}</div>}
      </div>
      {meta && <div className="page-header__meta">{meta}</div>}
    </header>
  )
}

export function useDocumentTitle(title: string) {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = `${title} · ${t('brand')}`
  }, [title, t])
}
