import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listPaperTemplates } from '../../../../server/paper-templates/schema.ts'
import { call } from '../../../api.ts'
import { ErrorMessage } from '../../../components/error-message.tsx'
import { Loading } from '../../../components/loading.tsx'
import { Moment } from '../../../components/moment.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { SealLine } from './seal-line.tsx'
import './paper-templates.css'

/** Every paper that Yimen writes, and who worded it last. */
export function TemplatesPage() {
  const { t } = useTranslation('paper-templates')
  const templates = useQuery({ queryKey: ['paper-templates'], queryFn: () => call(listPaperTemplates, {}) })

  return (
    <>
      <PageHeader title={t('title')} meta={t('about')} />
      <SealLine />
      {templates.isPending && <Loading />}
      {templates.isError && <ErrorMessage error={templates.error} />}
      {templates.data && (
        <section className="card section">
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('paper')}</th>
                <th scope="col">{t('word')}</th>
                <th scope="col">{t('version')}</th>
                <th scope="col">{t('changed')}</th>
              </tr>
            </thead>
            <tbody>
              {templates.data.map(({ kind, title, word, version, createdByName, createdAt, regions }) => (
                <tr key={kind}>
                  <td>
                    <Link to={`/admin/paper-templates/${kind}`} lang="zh-CN">
                      {title}
                    </Link>
                  </td>
                  <td data-label={t('word')} lang="zh-CN">
                    {word}
                  </td>
                  <td data-label={t('version')}>
                    {t('versionNumber', { version })}
                    {regions.length > 0 && (
                      <span className="soft"> {t('ownRegions', { count: regions.length })}</span>
                    )}
                  </td>
                  <td data-label={t('changed')}>
                    {createdByName ? (
                      <>
                        {createdByName} <Moment at={createdAt} />
                      </>
                    ) : (
                      <span className="soft">{t('shipped')}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
