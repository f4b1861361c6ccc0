import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useName } from '../../components/data-name.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { formatDay } from '../../dates.ts'
import { useUser } from '../../session.tsx'
import { ItemMaterials } from './item-materials.tsx'
import { ItemOffices } from './item-offices.tsx'
import { ItemQuestions } from './item-questions.tsx'
import { useDepartments, useItem, useItems } from './use-guide.ts'
import { useLimitWords } from './use-limit-words.ts'
import './guide.css'

/** One item: when it is needed, with what, how long, on which basis, and whom to ask. */
export function ItemPage() {
  const { item: code } = useParams() as { item: string }
  const [search] = useSearchParams()
  const { t } = useTranslation(['guide', 'metro'])
  const named = useName()
  const user = useUser()
  const limit = useLimitWords()
  const departments = useDepartments()
  const all = useItems({})
  const guide = useItem(code, search.get('region') ?? undefined)

  if (guide.isPending) return <Loading />
  if (guide.isError) return <ErrorMessage error={guide.error} />
  const { item, laws } = guide.data
  const nameOf = (one: { nameZh: string; nameEn: string }) => named(one.nameZh, one.nameEn)
  const department = departments.data?.find((one) => one.code === item.leadDept)
  const itemName = (short: string) => {
    const found = all.data?.find((one) => one.item === short)
    return found ? nameOf(found) : short
  }

  return (
    <div className="wrap">
      <PageHeader
        title={nameOf(item)}
        trail={[{ to: '/guide', text: t('common:nav.guide') }]}
        meta={
          <>
            {department && <span>{nameOf(department)}</span>}
            <span>{item.stage === 'P' ? t('anyTime') : t(`metro:stageNames.${item.stage}`)}</span>
            <span>{item.fullCode}</span>
          </>
        }
        actions={
          <Link className="button button--primary" to={user ? '/projects/new' : '/register'}>
            {t('begin')}
          </Link>
        }
      />
      <article className="card item">
        <dl className="item__facts">
          <div>
            <dt>{t('promised')}</dt>
            <dd className="item__promise">
              {item.kind === 'merged' ? t('merged') : limit(item.promisedDays, item.promisedUnit)}
            </dd>
          </div>
          <div>
            <dt>{t('statutory')}</dt>
            <dd>{limit(item.statutoryDays, item.statutoryUnit)}</dd>
          </div>
          <div>
            <dt>{t('kind')}</dt>
            <dd>{t(`kinds.${item.kind}`)}</dd>
          </div>
          <div>
            <dt>{t('visits')}</dt>
            <dd>{t('noVisit')}</dd>
          </div>
        </dl>
        {item.conditionZh && (
          <section>
            <h2>{t('when')}</h2>
            <p>{named(item.conditionZh, item.conditionEn)}</p>
          </section>
        )}
        {item.mergedInto.length > 0 && (
          <section>
            <h2>{t('mergedInto')}</h2>
            <ItemLinks codes={item.mergedInto} nameOf={itemName} />
          </section>
        )}
        {item.prerequisites.length > 0 && (
          <section>
            <h2>{t('before')}</h2>
            <ul className="item__list">
              {item.prerequisites.map((group) => (
                <li key={group.join()}>
                  <ItemLinks codes={group} nameOf={itemName} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <ItemMaterials guide={guide.data} />
        <section>
          <h2>{t('counting')}</h2>
          <p>{t(item.promisedUnit === 'wd' ? 'countingWorkingDays' : 'countingCalendarDays')}</p>
        </section>
        <section>
          <h2>{t('basis')}</h2>
          <div>
            <p>{item.legalBasis}</p>
            {laws.length > 0 && (
              <p className="soft small">
                {laws
                  .map((law) => t('lawVersion', { law: nameOf(law), day: formatDay(law.version) }))
                  .join(t('metro:and'))}
              </p>
            )}
          </div>
        </section>
        <ItemOffices guide={guide.data} />
        <ItemQuestions item={item.item} />
      </article>
    </div>
  )
}

function ItemLinks({ codes, nameOf }: { codes: string[]; nameOf: (code: string) => string }) {
  const { t } = useTranslation('guide')
  return codes.map((code, index) => (
    <span key={code}>
      {index > 0 && t('or')}
      <Link to={`/guide/${code}`}>{nameOf(code)}</Link>
    </span>
  ))
}
