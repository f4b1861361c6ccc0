import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { listRegionSettings } from '../../../../server/region-settings/schema.ts'
import { readPaperTemplate, type TemplateVersion } from '../../../../server/paper-templates/schema.ts'
import { call } from '../../../api.ts'
import { useName } from '../../../components/data-name.ts'
import { ErrorMessage } from '../../../components/error-message.tsx'
import { Loading } from '../../../components/loading.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TemplateEditor } from './template-editor.tsx'
import { VersionList } from './version-list.tsx'
import './paper-templates.css'

type Kind = TemplateKind
type TemplateKind = Parameters<typeof call<typeof readPaperTemplate>>[1]['params']['kind']

/** One paper's wording: for everywhere, or for a region that words it otherwise. */
export function TemplatePage() {
  const { t } = useTranslation('paper-templates')
  const named = useName()
  const kind = useParams().kind as Kind
  const [search, setSearch] = useSearchParams()
  const region = search.get('region') || null
  const [taken, setTaken] = useState<TemplateVersion | null>(null)
  const template = useQuery({
    queryKey: ['paper-templates', kind],
    queryFn: () => call(readPaperTemplate, { params: { kind } })
  })
  const regions = useQuery({ queryKey: ['region-settings'], queryFn: () => call(listRegionSettings, {}) })

  if (template.isPending) return <Loading />
  if (template.isError) return <ErrorMessage error={template.error} />
  const { versions, placeholders, title } = template.data
  const own = versions.filter((version) => version.region === region)
  const general = versions.find((version) => version.region === null)
  const current = own[0] ?? general
  if (!current) return <ErrorMessage error={new Error('no template')} />

  return (
    <>
      <PageHeader
        title={title}
        meta={
          <Link to="/admin/paper-templates" className="soft">
            {t('back')}
          </Link>
        }
      />
      <div className="template__scope">
        <SelectField
          label={t('scope')}
          value={region ?? 'all'}
          options={[
            { value: 'all', text: t('everywhere') },
            ...(regions.data ?? []).map(({ region: value, nameZh, nameEn }) => ({
              value,
              text: versions.some((version) => version.region === value)
                ? t('regionOwn', { region: named(nameZh, nameEn) })
                : named(nameZh, nameEn)
            }))
          ]}
          onChange={(value) => {
            setTaken(null)
            setSearch(value === 'all' ? {} : { region: value })
          }}
        />
        {region && own.length === 0 && <p className="soft">{t('fromGeneral')}</p>}
      </div>
      <TemplateEditor
        key={`${kind} ${region} ${current.id} ${taken?.id}`}
        kind={kind}
        region={region}
        current={current}
        after={own[0]?.version ?? 0}
        taken={taken}
        placeholders={placeholders}
        onPublished={() => setTaken(null)}
      />
      <VersionList
        versions={own.length ? own : general ? versions.filter((version) => version.region === null) : []}
        current={current}
        onTake={(version) => {
          setTaken(version)
          window.scrollTo({ top: 0 })
        }}
      />
    </>
  )
}
