import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { openParallelItem, type ParallelItem } from '../../../../server/parallel/schema.ts'
import { call } from '../../../api.ts'
import { useName } from '../../../components/data-name.ts'
import { draftPath } from '../../../components/drafts/draft-path.ts'
import { ErrorMessage } from '../../../components/error-message.tsx'

/** One item: when it is needed, how long it takes, what to bring, and why it cannot be filed yet. */
export function ParallelChoice({ projectId, item }: { projectId: string; item: ParallelItem }) {
  const { t } = useTranslation('parallel')
  const named = useName()
  const nameOf = (one: { nameZh: string; nameEn: string }) => named(one.nameZh, one.nameEn)
  const bring = item.papers.filter(({ status }) => status === 'missing' || status === 'late')
  const there = item.papers.filter((paper) => !bring.includes(paper))
  const condition = named(item.conditionZh, item.conditionEn)
  const { promisedDays } = item
  const limit =
    promisedDays === null
      ? t('ownDays')
      : promisedDays === 0
        ? t('sameDay')
        : t('days', { count: promisedDays })

  return (
    <li className="card parallel-choice">
      <div>
        <h2>
          <Link to={`/guide/${item.item}`}>{nameOf(item)}</Link>
        </h2>
        <p className="small soft">
          {[named(item.departmentZh, item.departmentEn), limit, item.suits && t('suits')]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {condition && <p className="small">{t('when', { condition })}</p>}
        <p className="small">
          {bring.length
            ? t('bring', { count: bring.length, papers: bring.map(nameOf).join(t('and')) })
            : t('bringNothing')}
        </p>
        {there.length > 0 && (
          <p className="small soft">{t('there', { papers: there.map(nameOf).join(t('and')) })}</p>
        )}
        <Standing item={item} />
      </div>
      <File projectId={projectId} item={item} />
    </li>
  )
}

function Standing({ item: { readiness, waitsFor } }: { item: ParallelItem }) {
  const { t } = useTranslation('parallel')
  const named = useName()
  if (readiness === 'ready') return null
  if (readiness === 'early')
    return (
      <p className="parallel-choice__waits">
        {t('early', { items: waitsFor.map(({ nameZh, nameEn }) => named(nameZh, nameEn)).join(t('and')) })}
      </p>
    )
  return waitsFor
    .filter(({ state }) => state !== 'open')
    .map(({ item, state, nameZh, nameEn }) => (
      <p key={item} className="parallel-choice__waits">
        {t(`blocked.${state}`, { item: named(nameZh, nameEn) })}
      </p>
    ))
}

function File({ projectId, item }: { projectId: string; item: ParallelItem }) {
  const { t } = useTranslation('parallel')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const open = useMutation({
    mutationFn: () => call(openParallelItem, { params: { projectId, item: item.item } }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['projects'] })
      await navigate(draftPath({ projectId, applicationId: id, item: item.item }))
    }
  })
  if (item.running && item.running.state !== 'draft')
    return (
      <p className="parallel-choice__act soft">
        <Link to={`/projects/${projectId}#parallel`}>{t('running')}</Link>
      </p>
    )
  if (item.readiness === 'blocked') return null
  return (
    <div className="parallel-choice__act">
      <Button type="primary" loading={open.isPending} onClick={() => open.mutate()}>
        {t(item.running ? 'goOn' : 'file')}
      </Button>
      {open.isError && <ErrorMessage error={open.error} />}
    </div>
  )
}
