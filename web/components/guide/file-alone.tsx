import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listProjects } from '../../../server/projects/schema.ts'
import { call } from '../../api.ts'
import { useUser } from '../../session.tsx'

/** An item of no stage is filed for a project that has begun: the way there, by each of one's projects. */
export function FileAlone({ item }: { item: string }) {
  const { t } = useTranslation('guide')
  const user = useUser()
  const projects = useQuery({
    queryKey: ['projects', 'begun'],
    queryFn: () => call(listProjects, { querystring: {} }),
    enabled: user !== null
  })
  if (!user)
    return (
      <Link className="button button--primary" to="/sign-in">
        {t('fileThis')}
      </Link>
    )
  const begun = projects.data?.projects.filter(({ state }) => state !== 'draft') ?? []
  const [first, ...others] = begun
  if (!projects.data) return null
  if (!first) return <p className="soft small">{t('fileAfterStage')}</p>
  if (others.length === 0)
    return (
      <Link className="button button--primary" to={`/projects/${first.id}/parallel?item=${item}`}>
        {t('fileThis')}
      </Link>
    )
  return (
    <details className="file-alone">
      <summary className="button button--primary">{t('fileThis')}</summary>
      <ul>
        {begun.map(({ id, nameZh }) => (
          <li key={id}>
            <Link to={`/projects/${id}/parallel?item=${item}`}>{nameZh}</Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
