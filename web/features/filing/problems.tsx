import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Checklist } from '../../../server/applications/schema.ts'
import type { ProjectSummary } from '../../../server/projects/schema.ts'
import { useName } from '../../components/data-name.ts'
import { findField } from '../../components/facts/fields.ts'
import { useFactWords } from '../../components/facts/use-fact-words.ts'
import { Icon } from '../../components/icon.tsx'
import { formatDay } from '../../dates.ts'
import { useFilingPaths } from './steps.ts'

/** Why it cannot be filed yet; each line leads to the place where it is mended. */
export function Problems({ project, checklist }: { project: ProjectSummary; checklist: Checklist }) {
  const { t } = useTranslation('filing')
  const { changePath, stepPath } = useFilingPaths(project.id)
  const named = useName()
  const words = useFactWords()

  return (
    <section className="error problems" role="alert">
      <Icon name="bad" />
      <div>
        <h2>
          {t('check.problems', {
            count: checklist.problems.length,
            context: checklist.bans?.length ? 'banned' : undefined
          })}
        </h2>
        <ul>
          {checklist.problems.map(({ field, code }) => {
            // facts.landAreaHa, form.projectName; a paper by its material, with or without a path before it
            const name = field.split('.').at(-1) ?? field
            const slot = checklist.slots.find(({ material }) => material === name)
            const fact = findField(name)
            const ban = code === 'banned' && checklist.bans?.find(({ item }) => item === name)
            const about = ban || slot
            const text = about ? named(about.nameZh, about.nameEn) : words.label(name)
            const path = fact
              ? changePath('facts', name)
              : slot
                ? changePath('papers', `slot-${name}`)
                : stepPath(ban ? 'items' : 'papers')
            if (ban)
              return (
                <li key={field}>
                  <Link to={path}>{text}</Link>
                  {t('check.colon')}
                  {t(`check.banned.${ban.reason}`, { day: formatDay(ban.untilOn) })}
                </li>
              )
            return (
              <li key={field + code}>
                <Link to={path}>{text}</Link>
                {t('check.colon')}
                {t(`check.problem.${code}`, { defaultValue: t('check.problem.missing') })}
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
