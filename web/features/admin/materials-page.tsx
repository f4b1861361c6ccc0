import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { uploadBlankForm, uploadSample, type StoredFile } from '../../../server/files/schema.ts'
import { listItems, readItem, type GuideMaterial } from '../../../server/items/schema.ts'
import { call, pathOf } from '../../api.ts'
import { useName } from '../../components/data-name.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorMessage } from '../../components/error-message.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { downloadPath } from '../../components/paper-viewer.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { toast } from '../../components/toast.tsx'
import { FileButton } from './file-button.tsx'
import { sendFile } from './send-file.ts'

/** Blank forms and filled samples, by the item that asks for them; the newest upload counts everywhere. */
export function MaterialsPage() {
  const { t } = useTranslation('admin')
  const named = useName()
  const [item, setItem] = useState('')
  const items = useQuery({ queryKey: ['items', ''], queryFn: () => call(listItems, { querystring: {} }) })
  const guide = useQuery({
    queryKey: ['items', 'guide', item],
    queryFn: () => call(readItem, { params: { item }, querystring: {} }),
    enabled: item !== ''
  })

  return (
    <>
      <PageHeader title={t('pages.materials')} meta={t('materials.about')} />
      <div className="admin__filter">
        <SelectField
          label={t('materials.item')}
          value={item}
          none={t('choose')}
          options={(items.data ?? []).map((one) => ({
            value: one.item,
            text: `${one.item} ${named(one.nameZh, one.nameEn)}`
          }))}
          onChange={setItem}
        />
      </div>
      {guide.isError && <ErrorMessage error={guide.error} />}
      {!item && <EmptyState title={t('materials.none')}>{t('materials.noneWhy')}</EmptyState>}
      {guide.data && (
        <section className="card section">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('materials.material')}</th>
                <th scope="col">{t('materials.blank')}</th>
                <th scope="col">{t('materials.sample')}</th>
              </tr>
            </thead>
            <tbody>
              {guide.data.materials.map((material) => (
                <tr key={material.material}>
                  <td>
                    {named(material.nameZh, material.nameEn)}{' '}
                    <code className="soft">{material.material}</code>
                  </td>
                  <td>
                    <Form material={material} kind="blank" />
                  </td>
                  <td>
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

function Form({ material, kind }: { material: GuideMaterial; kind: 'blank' | 'sample' }) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const fileId = kind === 'blank' ? material.blankFileId : material.sampleFileId
  const endpoint = kind === 'blank' ? uploadBlankForm : uploadSample
  const send = useMutation({
    mutationFn: (file: File) =>
      sendFile<StoredFile>(pathOf(endpoint.url, { material: material.material }), file),
    onSuccess: (file) => {
      toast(t('materials.sent', { name: file.name }))
      void queryClient.invalidateQueries({ queryKey: ['items'] })
    }
  })

  return (
    <div className="admin__buttons">
      {fileId && (
        <a href={downloadPath(fileId)} download aria-label={`${t('common:download')} ${material.nameZh}`}>
          {t('common:download')}
        </a>
      )}
      <FileButton
        label={t(fileId ? 'materials.replace' : 'materials.upload')}
        name={`${t(`materials.${kind}`)} ${material.nameZh}`}
        busy={send.isPending}
        onFile={(file) => send.mutate(file)}
      />
      {send.isError && <ErrorMessage error={send.error} />}
    </div>
  )
}
