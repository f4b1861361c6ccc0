import { useTranslation } from 'react-i18next'
import type { JointVisit } from '../../../../../server/joint-reviews/schema.ts'
import { useName } from '../../../../components/data-name.ts'
import { useVisitOfficers } from '../../../../components/use-visit-officers.ts'
import { formatDay } from '../../../../dates.ts'

/** The visit as it is appointed; days that were given up stand below it. */
export function JointVisits({ visits }: { visits: JointVisit[] }) {
  const { t } = useTranslation('moves')
  const [visit, ...earlier] = visits
  if (!visit) return null
  return (
    <div className="joint__visit">
      <Visit visit={visit} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('joint.earlier')}</summary>
          {earlier.map((one, index) => (
            <Visit key={index} visit={one} />
          ))}
        </details>
      )}
    </div>
  )
}

function Visit({ visit: { day, time, place, text, officers, absences, wish } }: { visit: JointVisit }) {
  const { t } = useTranslation(['moves', 'sharing'])
  const named = useName()
  const names = useVisitOfficers(officers)
  return (
    <>
      <p>
        <b>{t('joint.visit')}</b> {t('joint.visitAt', { day: formatDay(day), time, place })}
      </p>
      <p className="soft">{t('joint.officers', { names: names.join(t('sharing:comma')) })}</p>
      {absences.map(({ departmentZh, departmentEn, reason }) => (
        <p key={departmentZh} className="soft">
          {t('joint.absent', { office: named(departmentZh, departmentEn), reason })}
        </p>
      ))}
      {text && <p>{text}</p>}
      {wish && <p>{t('joint.wished', { day: formatDay(wish.day), reason: wish.reason })}</p>}
    </>
  )
}
