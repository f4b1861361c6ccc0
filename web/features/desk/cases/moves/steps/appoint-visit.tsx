import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../../server/dossiers/schema.ts'
import { listVisitOfficers } from '../../../../../../server/joint-reviews/schema.ts'
import { call } from '../../../../../api.ts'
import { useName } from '../../../../../components/data-name.ts'
import { DayField } from '../../../../../components/day-field.tsx'
import { ErrorMessage } from '../../../../../components/error-message.tsx'
import { Loading } from '../../../../../components/loading.tsx'
import { TextField } from '../../../../../components/text-field.tsx'
import { formatDay } from '../../../../../dates.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'
import { useKept } from './use-kept.ts'

const keyOf = ({ department, region }: { department: string; region: string }) => `${department}@${region}`

/** 预约: one day for all; what the applicant asked for instead of an earlier day stands above. */
export function AppointVisit({ dossier, ...props }: StepProps & { dossier: Dossier }) {
  const { t } = useTranslation('moves')
  const named = useName()
  const number = props.task.businessKey
  const offices = useQuery({
    queryKey: ['joint-reviews', number, 'officers'],
    queryFn: () => call(listVisitOfficers, { params: { number } })
  })
  const before = dossier.joint?.visits[0]
  const { address } = dossier.application.form as { address?: string }
  const { value, change, forget } = useKept(props.task.taskId, {
    day: before?.wish?.day ?? '',
    time: before?.time ?? '',
    place: before?.place ?? address ?? '',
    text: '',
    officers: [] as string[],
    /** By office: why nobody comes, or who comes instead. */
    absences: {} as Record<string, string>
  })
  const missing = (field: 'day' | 'time' | 'place') =>
    value[field].trim() ? null : t(`steps.appoint-visit.missing.${field}`)
  const few = value.officers.length < 2 ? t('steps.appoint-visit.missing.officers') : null
  const absent = (offices.data ?? []).filter(
    ({ officers }) => !officers.some(({ id }) => value.officers.includes(id))
  )
  const reasonOf = (office: { department: string; region: string }) => value.absences[keyOf(office)] ?? ''
  const unexplained = absent.some((office) => !reasonOf(office).trim())
    ? t('steps.appoint-visit.missing.absence')
    : null
  const text = value.text.trim()

  return (
    <StepFrame
      {...props}
      form="yimen:appoint-visit"
      outcomes={['appointed']}
      outcome="appointed"
      onOutcome={() => {}}
      problems={[missing('day'), missing('time'), missing('place'), few, unexplained]}
      completion={() => ({
        form: 'yimen:appoint-visit',
        outcome: 'appointed',
        day: value.day,
        time: value.time.trim(),
        place: value.place.trim(),
        officers: value.officers,
        ...(absent.length && {
          absences: absent.map(({ department, region }) => ({
            department,
            region,
            reason: reasonOf({ department, region }).trim()
          }))
        }),
        ...(text && { text })
      })}
      onSent={forget}
    >
      {(tried) => (
        <>
          {before?.wish && (
            <p className="case__notice">
              {t('joint.wished', { day: formatDay(before.wish.day), reason: before.wish.reason })}
            </p>
          )}
          <div className="moves__days">
            <DayField
              label={t('steps.appoint-visit.day')}
              hint={t('steps.appoint-visit.dayHint')}
              value={value.day}
              problem={tried ? missing('day') : null}
              onChange={(day) => change({ day })}
            />
            <TextField
              label={t('steps.appoint-visit.time')}
              hint={t('steps.appoint-visit.timeHint')}
              value={value.time}
              maxLength={40}
              problem={tried ? missing('time') : null}
              onChange={(time) => change({ time })}
            />
          </div>
          <TextField
            label={t('steps.appoint-visit.place')}
            value={value.place}
            maxLength={300}
            problem={tried ? missing('place') : null}
            onChange={(place) => change({ place })}
          />
          {offices.isPending && <Loading />}
          {offices.isError && <ErrorMessage error={offices.error} />}
          <fieldset className="attendance" aria-invalid={tried && few ? true : undefined}>
            <legend>{t('steps.appoint-visit.officers')}</legend>
            {offices.data?.flatMap(({ department, nameZh, nameEn, officers }) =>
              officers.map(({ id, name }) => (
                <label key={`${department} ${id}`}>
                  <input
                    type="checkbox"
                    checked={value.officers.includes(id)}
                    onChange={() =>
                      change({
                        officers: value.officers.includes(id)
                          ? value.officers.filter((one) => one !== id)
                          : [...value.officers, id]
                      })
                    }
                  />
                  {named(nameZh, nameEn)} · {name}
                </label>
              ))
            )}
            {tried && few && <p className="field__problem">{few}</p>}
          </fieldset>
          {value.officers.length > 0 &&
            absent.map((office) => (
              <TextField
                key={keyOf(office)}
                label={t('steps.appoint-visit.absence', { office: named(office.nameZh, office.nameEn) })}
                value={reasonOf(office)}
                maxLength={1000}
                problem={tried && !reasonOf(office).trim() ? unexplained : null}
                onChange={(reason) => change({ absences: { ...value.absences, [keyOf(office)]: reason } })}
              />
            ))}
          <TextField
            label={t('steps.appoint-visit.text')}
            optional={t('common:optional')}
            value={value.text}
            multiline
            maxLength={4000}
            onChange={(typed) => change({ text: typed })}
          />
        </>
      )}
    </StepFrame>
  )
}
