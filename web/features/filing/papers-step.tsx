import { useEffect } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import type { Slot } from '../../../server/applications/schema.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { ItemLanes } from '../../components/item-lanes.tsx'
import { Loading } from '../../components/loading.tsx'
import { ManyFiles, useSortFiles } from '../../components/papers/sort-files.tsx'
import { useFileDrop } from '../../components/papers/use-file-drop.ts'
import { isMemberOf, useUser } from '../../session.tsx'
import { FactsFirst } from './facts-first.tsx'
import { PaperSlot } from './paper-slot.tsx'
import { PromisesCard } from './promises-card.tsx'
import { ProvidedSlot } from './provided-slot.tsx'
import { StepActions } from './step-actions.tsx'
import { type StepProps, useFilingPaths, useReturns } from './steps.ts'
import { useChecklist } from './use-checklist.ts'
import './papers-step.css'

/** Nothing to upload: the city has it, or an item of this filing will produce it. */
const isProvided = ({ status }: Slot) => status === 'provided' || status === 'already' || status === 'awaited'

export function PapersStep({ project, application, draft, uploads }: StepProps) {
  const { t } = useTranslation('filing')
  const { stepPath } = useFilingPaths(project.id)
  const navigate = useNavigate()
  const checklist = useChecklist(application.id)
  const { hash } = useLocation()
  const back = useReturns()
  const alone = application.item !== null
  const user = useUser()
  const asked = (checklist.data?.slots ?? []).filter((slot) => !isProvided(slot))
  const { sort, dialog } = useSortFiles(asked, uploads)
  const { over, handlers } = useFileDrop(sort)
  const isThere = checklist.isSuccess

  useEffect(() => {
    // The slot that a link of the check page leads to.
    if (isThere && hash) document.querySelector<HTMLElement>(`${hash} input`)?.focus()
  }, [isThere, hash])

  if (checklist.isPending) return <Loading />
  if (checklist.isError) return <ErrorMessage error={checklist.error} />
  const { slots, items, days } = checklist.data
  if (items.length === 0) return <FactsFirst projectId={project.id} />
  const provided = slots.filter(isProvided)
  const ready = asked.filter(
    ({ status, promisedUntil }) => status !== 'missing' && (status !== 'late' || promisedUntil)
  )

  return (
    <>
      <p className="lead">
        {t('papers.lead', { count: slots.length, provided: provided.length, asked: asked.length })}
      </p>
      {dialog}
      <div className="cols">
        <div className={over ? 'drop-all drop-all--over' : 'drop-all'} {...handlers}>
          {asked.length > 0 && (
            <section aria-labelledby="asked">
              <div className="group-head">
                <h2 id="asked">{t('papers.asked')}</h2>
                <span className="soft small">
                  {t('papers.ready', { count: asked.length, ready: ready.length })}
                </span>
              </div>
              <ManyFiles onFiles={sort} />
              <div className="slots">
                {asked.map((slot) => (
                  <PaperSlot
                    key={slot.material}
                    slot={slot}
                    alternatives={asked.filter(
                      (other) => other !== slot && slot.oneOf && other.oneOf === slot.oneOf
                    )}
                    applicationId={application.id}
                    uploads={uploads}
                  />
                ))}
              </div>
            </section>
          )}
          {provided.length > 0 && (
            <section aria-labelledby="provided">
              <div className="group-head">
                <h2 id="provided">{t('papers.provided')}</h2>
                <span className="soft small">{t('papers.count', { count: provided.length })}</span>
              </div>
              <ul className="card">
                {provided.map((slot) => (
                  <ProvidedSlot key={slot.material} slot={slot} items={items} />
                ))}
              </ul>
            </section>
          )}
          <PromisesCard
            applicationId={application.id}
            atWindow={!isMemberOf(user, project.organisation.id)}
          />
          <StepActions draft={draft}>
            {!alone && (
              <Button size="large" onClick={() => void navigate(stepPath('items'))}>
                {t('previous')}
              </Button>
            )}
            <Button type="primary" size="large" onClick={() => void navigate(stepPath('check'))}>
              {t(back ? 'backToCheck' : 'next', { step: t('check.name') })}
            </Button>
          </StepActions>
        </div>
        <aside className="card promise">
          <p className="soft small">{t('papers.afterAcceptance')}</p>
          <p className="promise__days">
            <b>{days}</b> {t('papers.daysToDo')}
          </p>
          <p className="small soft">
            {t('papers.together', {
              count: items.length,
              departments: new Set(items.map((item) => item.department)).size
            })}
          </p>
          <ItemLanes items={items} days={days} />
          {!alone && (
            <p className="card__foot">
              <Link to={stepPath('facts')}>{t('items.wrong')}</Link>
            </p>
          )}
        </aside>
      </div>
    </>
  )
}
