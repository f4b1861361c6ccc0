import { useTranslation } from 'react-i18next'
import type { FactsComparison } from '../../../server/moves/facts/schema.ts'
import { useName } from '../../components/data-name.ts'
import { DropZone } from '../../components/papers/drop-zone.tsx'
import { UploadLine } from '../../components/papers/upload-line.tsx'
import { useUploads } from '../../components/papers/use-uploads.ts'
import '../../components/papers/papers.css'

interface Props {
  papers: (FactsComparison['papersAdded'][number] & { attached: boolean })[]
  applicationId: string
  organisationId: string
}

/** Papers that corrected facts ask for, each to be attached here. */
export function PapersDue({ papers, applicationId, organisationId }: Props) {
  const { t } = useTranslation('corrected-facts')
  const named = useName()
  const uploads = useUploads(applicationId, organisationId)
  return (
    <section className="card card__body" aria-labelledby="papers-due">
      <h2 id="papers-due">{t('papersDue', { count: papers.length })}</h2>
      <ul className="papers-due">
        {papers.map(({ code, nameZh, nameEn, attached }) => {
          const running = uploads.uploads.filter(({ material }) => material === code)
          return (
            <li key={code}>
              <p>
                <b>{named(nameZh, nameEn)}</b>{' '}
                <span className="soft">{t(attached ? 'paperThere' : 'paperMissing')}</span>
              </p>
              {running.length > 0 && (
                <ul>
                  {running.map((upload) => (
                    <UploadLine key={upload.key} upload={upload} uploads={uploads} />
                  ))}
                </ul>
              )}
              <DropZone
                name={named(nameZh, nameEn)}
                onFiles={(files) => files.forEach((file) => void uploads.send(code, file))}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
