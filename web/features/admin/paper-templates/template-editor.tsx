import { useEffect, useRef, useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  checkPaperTemplate,
  publishPaperTemplate,
  type Placeholder,
  type TemplateProblem,
  type TemplateVersion
} from '../../../../server/paper-templates/schema.ts'
import { call } from '../../../api.ts'
import { ErrorMessage } from '../../../components/error-message.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { toast } from '../../../components/toast.tsx'
import { BodyField, type BodyHandle } from './body-field.tsx'
import { keepWording, keptWording, sameWording, wordingOf, type Wording } from './kept-text.ts'
import { PlaceholderList } from './placeholder-list.tsx'
import { TemplatePreview } from './template-preview.tsx'
import { useSettled } from './use-settled.ts'

interface Props {
  kind: Parameters<typeof call<typeof publishPaperTemplate>>[1]['params']['kind']
  region: string | null
  current: TemplateVersion
  /** Version of this region that is edited; 0: it has none. */
  after: number
  /** An earlier version to go back to. */
  taken: TemplateVersion | null
  placeholders: Placeholder[]
  onPublished: () => void
}

/** What is typed is tried at once: its faults by line, or the very paper beside it. */
export function TemplateEditor(props: Props) {
  const { kind, region, current, after, taken, placeholders, onPublished } = props
  const { t } = useTranslation('paper-templates')
  const queryClient = useQueryClient()
  const body = useRef<BodyHandle>(null)
  const [wording, setWording] = useState<Wording>(
    () => (taken ? wordingOf(taken) : null) ?? keptWording(kind, region, after) ?? wordingOf(current)
  )
  const [note, setNote] = useState(taken ? t('backTo', { version: taken.version }) : '')
  const [tried, setTried] = useState(false)
  const changed = !sameWording(wording, current)
  useEffect(() => {
    keepWording(kind, region, after, changed ? wording : null)
  }, [kind, region, after, changed, wording])

  const settled = useSettled(wording)
  const check = useQuery({
    queryKey: ['paper-template-check', kind, settled],
    queryFn: () => call(checkPaperTemplate, { params: { kind }, body: settled }),
    enabled: Boolean(settled.word && settled.title && settled.body),
    placeholderData: (before) => before
  })
  const problems = check.data?.problems ?? []
  const publish = useMutation({
    mutationFn: () =>
      call(publishPaperTemplate, {
        params: { kind },
        body: { ...wording, region, note: note.trim(), after }
      }),
    onSuccess: async ({ version }) => {
      keepWording(kind, region, after, null)
      await queryClient.invalidateQueries({ queryKey: ['paper-templates'] })
      toast(t('published', { version }))
      onPublished()
    }
  })
  const change = (part: Partial<Wording>) => setWording((before) => ({ ...before, ...part }))
  const problemOf = (field: TemplateProblem['field']) => {
    const found = problems.find((one) => one.field === field)
    return found ? t(`problems.${found.code}`, { name: found.name }) : null
  }

  return (
    <div className="template">
      <form
        className="template__form card"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (note.trim() && !publish.isPending) publish.mutate()
        }}
      >
        <div className="template__head">
          <TextField
            label={t('paperTitle')}
            value={wording.title}
            maxLength={500}
            problem={problemOf('title')}
            onChange={(title) => change({ title })}
          />
          <TextField
            label={t('word')}
            value={wording.word}
            maxLength={16}
            problem={problemOf('word')}
            onChange={(word) => change({ word })}
          />
        </div>
        <TextField
          label={t('addressee')}
          optional={t('common:optional')}
          value={wording.addressee}
          maxLength={500}
          problem={problemOf('addressee')}
          onChange={(addressee) => change({ addressee })}
        />
        <BodyField
          ref={body}
          value={wording.body}
          problems={problems.filter(({ field }) => field === 'body')}
          onChange={(text) => change({ body: text })}
        />
        <PlaceholderList placeholders={placeholders} onInsert={(text) => body.current?.insert(text)} />
        <TextField
          label={t('note')}
          hint={t('noteHint')}
          value={note}
          maxLength={500}
          problem={tried && !note.trim() ? t('noteMissing') : null}
          onChange={setNote}
        />
        {check.isError && <ErrorMessage error={check.error} />}
        {publish.isError && <ErrorMessage error={publish.error} />}
        <div className="admin__buttons">
          <Button
            type="primary"
            htmlType="submit"
            loading={publish.isPending}
            disabled={!changed || problems.length > 0}
          >
            {t('publish')}
          </Button>
          {changed && <Button onClick={() => setWording(wordingOf(current))}>{t('discard')}</Button>}
          <span className="soft">{changed ? t('olderKeep') : t('unchanged')}</span>
        </div>
      </form>
      <TemplatePreview kind={kind} wording={settled} ready={check.isSuccess && problems.length === 0} />
    </div>
  )
}
