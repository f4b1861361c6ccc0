import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Slot } from '../../../server/applications/schema.ts'
import type { ProjectSummary } from '../../../server/projects/schema.ts'
import { useName } from '../../components/data-name.ts'
import { FIELD_GROUPS } from '../../components/facts/fields.ts'
import { readAnswer } from '../../components/facts/read-answer.ts'
import { useFactWords } from '../../components/facts/use-fact-words.ts'
import { Icon } from '../../components/icon.tsx'
import { downloadPath } from '../../components/paper-viewer.tsx'
import { formatBytes } from '../../numbers.ts'
import { useFilingPaths } from './steps.ts'
import type { Draft } from './use-draft.ts'
import './answers.css'

interface Props {
  project: ProjectSummary
  draft: Draft
  slots: Slot[]
  /** an item that is filed alone: its facts are not asked here */
  alone: boolean
}

/** What the city has, or an item of this filing will produce, is not the applicant's to change. */
const isAsked = ({ status }: Slot) => !['provided', 'already', 'awaited'].includes(status)

/** Everything that will be filed, each line with the way to change it. */
export function Answers({ project, alone, draft, slots }: Props) {
  const { t } = useTranslation(['filing', 'facts'])
  const { changePath } = useFilingPaths(project.id)
  const named = useName()
  const words = useFactWords()

  return (
    <>
      {FIELD_GROUPS.map(({ key, fields }) => (
        <AnswerCard key={key} title={t(`facts:groups.${key}`)}>
          {fields.map((field) => (
            <AnswerLine
              key={field.name}
              label={words.label(field.name)}
              path={alone ? null : changePath('facts', field.name)}
            >
              {words.value(field.name, readAnswer(field, draft.typed[field.name] ?? '', false).value)}
            </AnswerLine>
          ))}
        </AnswerCard>
      ))}
      <AnswerCard title={t('papers.name')}>
        {slots.map((slot) => (
          <AnswerLine
            key={slot.material}
            label={named(slot.nameZh, slot.nameEn)}
            path={isAsked(slot) ? changePath('papers', `slot-${slot.material}`) : null}
          >
            {slot.papers.map(({ id, file }) => (
              <span key={id} className="answers__file">
                <Icon name="check" small />{' '}
                <a href={downloadPath(file.id)} download={file.name}>
                  {file.name}
                </a>{' '}
                <span className="soft">{formatBytes(file.size)}</span>
              </span>
            ))}
            {slot.papers.length === 0 && t(`papers.status.${slot.status}`)}
          </AnswerLine>
        ))}
      </AnswerCard>
    </>
  )
}

function AnswerCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card answers">
      <h2>{title}</h2>
      <dl>{children}</dl>
    </section>
  )
}

function AnswerLine({ label, path, children }: { label: string; path: string | null; children: ReactNode }) {
  const { t } = useTranslation('common')
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd className="answers__edit">
        {path && (
          <Link to={path}>
            {t('common:edit')}
            <span className="sr"> {label}</span>
          </Link>
        )}
      </dd>
    </div>
  )
}
