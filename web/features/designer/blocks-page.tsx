import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Block, listBlocks } from '../../../server/blocks/schema.ts'
import { call } from '../../api.ts'
import { BpmnDiagram } from '../../components/bpmn-diagram.tsx'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { saveFile } from '../../components/save-file.ts'
import { PlaceDialog } from './place-dialog.tsx'
import './blocks.css'

/** 构件: what can happen beside the main line of a diagram, each to be put into one. */
export function BlocksPage() {
  const { t } = useTranslation('designer')
  const [placing, setPlacing] = useState<Block | null>(null)
  const blocks = useQuery({ queryKey: ['blocks'], queryFn: () => call(listBlocks, {}), staleTime: Infinity })
  return (
    <div className="wrap">
      <PageHeader
        title={t('blocks.title')}
        trail={[{ to: '/designer', text: t('title') }]}
        meta={t('blocks.about')}
      />
      {blocks.isError && <ErrorMessage error={blocks.error} />}
      {blocks.isPending && <Loading />}
      <div className="blocks">
        {blocks.data?.map((block) => (
          <BlockCard key={block.block} block={block} onPlace={() => setPlacing(block)} />
        ))}
      </div>
      {placing && <PlaceDialog block={placing} onClose={() => setPlacing(null)} />}
    </div>
  )
}

function BlockCard({ block, onPlace }: { block: Block; onPlace: () => void }) {
  const { t } = useTranslation('designer')
  const named = useName()
  const name = named(block.nameZh, block.nameEn)
  return (
    <section className="card block" aria-labelledby={`block-${block.block}`}>
      <div className="card__head">
        <h2 id={`block-${block.block}`}>{name}</h2>
        <span className="soft small">{t(`blocks.in.${block.in}`)}</span>
      </div>
      <div className="card__body">
        <p>{named(block.descriptionZh, block.descriptionEn)}</p>
        <div className="block__drawing">
          <BpmnDiagram xml={block.fragment} label={t('blocks.drawing', { name })} />
        </div>
        <p className="block__actions">
          <Button type="primary" onClick={onPlace} aria-label={t('blocks.placeNamed', { name })}>
            {t('blocks.place')}
          </Button>
          <button
            type="button"
            className="link"
            onClick={() => saveFile(`${block.block}.bpmn`, [block.fragment], 'application/xml')}
          >
            {t('blocks.fragment')}
          </button>
          <button
            type="button"
            className="link"
            onClick={() =>
              saveFile(`${block.block}.json`, [JSON.stringify(block.templates, null, 2)], 'application/json')
            }
          >
            {t('blocks.template')}
          </button>
        </p>
      </div>
    </section>
  )
}
