import { useTranslation } from 'react-i18next'
import { DayField } from '../../../../../components/day-field.tsx'
import { ErrorMessage } from '../../../../../components/error-message.tsx'
import { SelectField } from '../../../../../components/select-field.tsx'
import { TextField } from '../../../../../components/text-field.tsx'
import { StepFrame, type StepProps } from './step-frame.tsx'
import { useKept } from './use-kept.ts'
import { useOfficers } from './use-officers.ts'

const START = { heldOn: '', time: '', place: '', chair: '', open: true, text: '' }

/** 通知听证: day, place and who presides; whoever reviews is not in the list. */
export function NotifyHearing(props: StepProps) {
  const { t } = useTranslation('moves')
  const officers = useOfficers(props.task.businessKey)
  const { value, change, forget } = useKept(props.task.taskId, START)
  const missing = (field: 'heldOn' | 'time' | 'place' | 'chair' | 'text') =>
    value[field].trim() ? null : t(`steps.notify-hearing.missing.${field}`)
  const fields = ['heldOn', 'time', 'place', 'chair', 'text'] as const
  return (
    <StepFrame
      {...props}
      form="yimen:notify-hearing"
      outcomes={['notified']}
      outcome="notified"
      onOutcome={() => {}}
      problems={fields.map(missing)}
      completion={() => ({
        form: 'yimen:notify-hearing',
        outcome: 'notified',
        heldOn: value.heldOn,
        time: value.time.trim(),
        place: value.place.trim(),
        chair: value.chair,
        open: value.open,
        text: value.text.trim()
      })}
      onSent={forget}
    >
      {(tried) => (
        <>
          <div className="moves__days">
            <DayField
              label={t('steps.notify-hearing.heldOn')}
              hint={t('steps.notify-hearing.heldOnHint')}
              value={value.heldOn}
              problem={tried ? missing('heldOn') : null}
              onChange={(heldOn) => change({ heldOn })}
            />
            <TextField
              label={t('steps.notify-hearing.time')}
              hint={t('steps.notify-hearing.timeHint')}
              value={value.time}
              maxLength={200}
              problem={tried ? missing('time') : null}
              onChange={(time) => change({ time })}
            />
          </div>
          <TextField
            label={t('steps.notify-hearing.place')}
            value={value.place}
            maxLength={200}
            problem={tried ? missing('place') : null}
            onChange={(place) => change({ place })}
          />
          {officers.isError && <ErrorMessage error={officers.error} />}
          <SelectField
            label={t('steps.notify-hearing.chair')}
            hint={t('steps.notify-hearing.chairHint')}
            value={value.chair}
            none={t('steps.notify-hearing.missing.chair')}
            options={(officers.data ?? [])
              .filter(({ reviewer }) => !reviewer)
              .map(({ id, name }) => ({ value: id, text: name }))}
            problem={tried ? missing('chair') : null}
            onChange={(chair) => change({ chair })}
          />
          <label className="moves__check">
            <input
              type="checkbox"
              checked={value.open}
              onChange={(event) => change({ open: event.target.checked })}
            />
            {t('steps.notify-hearing.open')}
          </label>
          <TextField
            label={t('steps.notify-hearing.text')}
            value={value.text}
            multiline
            maxLength={4000}
            problem={tried ? missing('text') : null}
            onChange={(text) => change({ text })}
          />
        </>
      )}
    </StepFrame>
  )
}
