import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TemplateVersion } from '../../../../server/paper-templates/schema.ts'
import { Moment } from '../../../components/moment.tsx'

interface Props {
  versions: TemplateVersion[]
  current: TemplateVersion
  onTake: (version: TemplateVersion) => void
}

/** Who worded it when, and why; an earlier version is taken into the editor and published anew. */
export function VersionList({ versions, current, onTake }: Props) {
  const { t } = useTranslation('paper-templates')
  return (
    <section className="card section" aria-labelledby="template-versions">
      <div className="card__head">
        <h2 id="template-versions">{t('versions')}</h2>
      </div>
      <table className="table table--list">
        <thead>
          <tr>
            <th scope="col">{t('version')}</th>
            <th scope="col">{t('note')}</th>
            <th scope="col">{t('changed')}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.id}>
              <td>{t('versionNumber', { version: version.version })}</td>
              <td data-label={t('note')}>{version.note}</td>
              <td data-label={t('changed')}>
                {version.createdByName ?? t('shipped')} <Moment at={version.createdAt} />
              </td>
              <td className="table__actions">
                {version.id === current.id ? (
                  <span className="soft">{t('inUse')}</span>
                ) : (
                  <Button
                    size="small"
                    aria-label={t('takeOf', { version: version.version })}
                    onClick={() => onTake(version)}
                  >
                    {t('take')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
