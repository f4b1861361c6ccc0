import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useName } from '../data-name.ts'
import { useDepartments, useItems } from './use-guide.ts'

/** 按部门找: the departments that decide something, with how many items. */
export function DepartmentsIndex() {
  const { t } = useTranslation('guide')
  const named = useName()
  const departments = useDepartments()
  const items = useItems({})
  if (!departments.data || !items.data) return null
  const deciding = departments.data.flatMap((department) => {
    const count = items.data.filter(({ leadDept }) => leadDept === department.code).length
    return count ? [{ ...department, count }] : []
  })
  deciding.sort((a, b) => b.count - a.count)
  return (
    <section className="card departments" aria-labelledby="by-department">
      <h2 id="by-department">{t('byDepartment')}</h2>
      <ul>
        {deciding.map(({ code, nameZh, nameEn, count }) => (
          <li key={code}>
            <Link to={`/guide?department=${code}`}>{named(nameZh, nameEn)}</Link>
            {/* A number is never alone on a line. */}
            {'\u00a0'}
            <span className="soft" aria-label={t('found', { count })}>
              {count}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
