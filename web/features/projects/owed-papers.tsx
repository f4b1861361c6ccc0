import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '../../../server/projects/schema.ts'
import { useName } from '../../components/data-name.ts'
import { DropZone } from '../../components/papers/drop-zone.tsx'
import { UploadLine } from '../../components/papers/upload-line.tsx'
import { useUploads } from '../../components/papers/use-uploads.ts'
import { formatDay } from '../../dates.ts'
import '../../components/papers/papers.css'

/** 容缺: what was promised for later and is still owed, each with its day and a place to put it. */
export function OwedPapers({ page }: { page: ProjectPage }) {
  const applicationId = page.owed[0]?.applicationId
  return applicationId ? <Owed page={page} applicationId={applicationId} /> : null
}

function Owed({ page, applicationId }: { page: ProjectPage; applicationId: string }) {
  const { t } = useTranslation('projects')
  const named = useName()
  const uploads = useUploads(applicationId, page.project.organisation.id)
  const owed = page.owed.filter((one) => one.applicationId === applicationId)
  return (
    <section className="card correction-card" aria-labelledby="owed">
      <div className="card__head">
        <h2 id="owed">{t('owed.title', { count: owed.length })}</h2>
      </div>
      <div className="card__body">
        <p className="soft small">{t('owed.why')}</p>
        {owed.map(({ material, nameZh, nameEn, dueOn, overdue }) => {
          const name = named(nameZh, nameEn)
          const running = uploads.uploads.filter((one) => one.material === material)
          return (
            <div key={material} className="owed__paper">
              <h3>
                {name}{' '}
                <span className="small soft">
                  {t(overdue ? 'owed.overdue' : 'owed.until', { day: formatDay(dueOn) })}
                </span>
              </h3>
              {running.length > 0 && (
                <ul className="slot__files">
                  {running.map((upload) => (
                    <UploadLine key={upload.key} upload={upload} uploads={uploads} />
                  ))}
                </ul>
              )}
              <DropZone
                name={name}
                compact={false}
                onFiles={(files) => files.forEach((file) => void uploads.send(material, file))}
              />
            </div>
          )
        })}
      </div>
    </section>
  )
}
