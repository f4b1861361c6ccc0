import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useName } from '../data-name.ts'
import { ErrorMessage } from '../error-message.tsx'
import { Loading } from '../loading.tsx'
import { formatDay } from '../../dates.ts'
import { isStaff, useUser } from '../../session.tsx'
import { FileAlone } from './file-alone.tsx'
import { isRetired } from './is-retired.ts'
import { ItemMaterials } from './item-materials.tsx'
import { ItemOffices } from './item-offices.tsx'
import { ItemQuestions } from './item-questions.tsx'
import { useDepartments, useItem, useItems } from './use-guide.ts'
import { useLimitWords } from './use-limit-words.ts'
import './guide.css'

interface Props {
  code: string
  /** The page's own heading, or one below it. */
  heading: 'h1' | 'h2'
  /** Without offices and questions, which the item's own page has. */
  brief?: boolean
}

/** One item: when it is needed, with what, how long, on which basis, and whom to ask. */
export function ItemCard({ code, heading: Heading, brief = false }: Props) {
  const [search] = useSearchParams()
  const { t } = useTranslation(['guide', 'metro'])
  const named = useName()
  const user = useUser()
  const limit = useLimitWords()
  const departments = useDepartments()
  const all = useItems({})
  const guide = useItem(code, search.get('region') ?? undefined)

  if (guide.isError) return <ErrorMessage error={guide.error} />
  if (!guide.data) return <Loading />
  const { item, laws } = guide.data
  const retired = isRetired(item)
  const nameOf = (one: { nameZh: string; nameEn: string }) => named(one.nameZh, one.nameEn)
  const department = departments.data?.find((one) => one.code === item.leadDept)
  const itemName = (short: string) => {
    const found = all.data?.find((one) => one.item === short)
    return found ? nameOf(found) : short
  }

  return (
    <article className="card item" aria-busy={guide.isPlaceholderData}>
      <header className="item__head">
        <div>
          <Heading>{nameOf(item)}</Heading>
          <p className="soft small">
            {[
              department && nameOf(department),
              item.stage === 'P' ? t('anyTime') : t(`metro:stageNames.${item.stage}`),
              item.fullCode
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {!(user && isStaff(user)) && !retired && item.stage === 'P' && item.kind !== 'inner' && (
          <FileAlone item={item.item} />
        )}
        {!(user && isStaff(user)) && !retired && item.stage !== 'P' && (
          // Who is new learns first what else the project needs; the answers go along into the registration.
          <Link className="button button--primary" to={user ? '/projects/new' : '/plan'}>
            {t('begin')}
          </Link>
        )}
      </header>
      {retired && (
        <p className="item__retired" role="note">
          <b>{t('retired')}</b> {t('retiredWhy', { from: item.validFrom, to: item.validTo })}
        </p>
      )}
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
          <h2>{t(retired ? 'replacedBy' : 'mergedInto')}</h2>
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
      {!brief && (
        <>
          <ItemOffices guide={guide.data} />
          <ItemQuestions item={item.item} />
        </>
      )}
      <footer className="item__foot small">
        <Link to="/plan">{t('toPlan')}</Link>
        {brief && <Link to={`/guide/${item.item}`}>{t('whole')}</Link>}
      </footer>
    </article>
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
