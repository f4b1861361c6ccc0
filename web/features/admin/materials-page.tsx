import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { uploadBlankForm, uploadSample, type StoredFile } from '../../../server/files/schema.ts'
import { listMaterials, type MaterialForms } from '../../../server/items/schema.ts'
import { call, pathOf } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { downloadPath } from '../../components/paper-viewer.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { FileButton } from './file-button.tsx'
import { sendFile } from '../../send-file.ts'

/** Blank forms and filled samples of every paper; the newest upload counts everywhere. */
export function MaterialsPage() {
  const { t } = useTranslation('admin')
  const named = useName()
  const [search, setSearch] = useState('')
  const materials = useQuery({ queryKey: ['materials'], queryFn: () => call(listMaterials, {}) })
  const rows = (materials.data ?? []).filter(({ code, nameZh, nameEn }) =>
    `${code} ${nameZh} ${nameEn}`.toLowerCase().includes(search.trim().toLowerCase())
  )

  return (
    <>
      <PageHeader title={t('pages.materials')} meta={t('materials.about')} />
      <div className="admin__filter">
        <TextField label={t('materials.search')} value={search} onChange={setSearch} />
      </div>
      {materials.isError && <ErrorMessage error={materials.error} />}
      {materials.isPending && <Loading />}
      {materials.isSuccess && rows.length === 0 && (
        <EmptyState title={t('materials.none')}>{t('materials.noneWhy')}</EmptyState>
      )}
      {rows.length > 0 && (
        <section className="card section">
          <table className="table table--list">
            <thead>
              <tr>
                <th scope="col">{t('materials.material')}</th>
                <th scope="col">{t('materials.blank')}</th>
                <th scope="col">{t('materials.sample')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((material) => (
                <tr key={material.code}>
                  <td>
                    {named(material.nameZh, material.nameEn)} <code className="soft">{material.code}</code>
                  </td>
                  <td data-label={t('materials.blank')}>
                    <Form material={material} kind="blank" />
                  </td>
                  <td data-label={t('materials.sample')}>
                    <Form material={material} kind="sample" />
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

function Form({ material, kind }: { material: MaterialForms; kind: 'blank' | 'sample' }) {
  const { t } = useTranslation('admin')
  const named = useName()
  const queryClient = useQueryClient()
  const name = named(material.nameZh, material.nameEn)
  const fileId = kind === 'blank' ? material.blankFileId : material.sampleFileId
  const endpoint = kind === 'blank' ? uploadBlankForm : uploadSample
  const send = useMutation({
    mutationFn: (file: File) => sendFile<StoredFile>(pathOf(endpoint.url, { material: material.code }), file),
    onSuccess: (file) => {
      toast(t('materials.sent', { name: file.name }))
      void queryClient.invalidateQueries({ queryKey: ['materials'] })
      void queryClient.invalidateQueries({ queryKey: ['items'] })
    }
  })

  return (
    <div className="admin__buttons">
      {fileId && (
        <a href={downloadPath(fileId)} download aria-label={`${t('common:download')} ${name}`}>
          {t('common:download')}
        </a>
      )}
      <FileButton
        label={t(fileId ? 'materials.replace' : 'materials.upload')}
        name={`${t(`materials.${kind}`)} ${name}`}
        busy={send.isPending}
        onFile={(file) => send.mutate(file)}
      />
      {send.isError && <ErrorMessage error={send.error} />}
    </div>
  )
}
