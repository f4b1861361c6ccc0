import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../../../../../components/error-message.tsx'
import { Loading } from '../../../../../components/loading.tsx'
import { TextField } from '../../../../../components/text-field.tsx'
import { StepFrame, type StepProps } from './step-frame.tsx'
import { useKept } from './use-kept.ts'
import { useOfficers } from './use-officers.ts'

/** 指派: two officers of the office or more (行政许可法 55). */
export function NameInspectors(props: StepProps) {
  const { t } = useTranslation('moves')
  const officers = useOfficers(props.task.businessKey)
  const { value, change, forget } = useKept(props.task.taskId, {
    outcome: 'named',
    inspectors: [] as string[],
    text: ''
  })
  const { outcome, inspectors, text } = value
  const cancelled = outcome === 'cancelled'
  const problem = cancelled
    ? text.trim()
      ? null
      : t('reasonMissing')
    : inspectors.length >= 2
      ? null
      : t('steps.name-inspectors.two')
  return (
    <StepFrame
      {...props}
      form="yimen:name-inspectors"
      outcomes={['named', 'cancelled']}
      outcome={outcome}
      onOutcome={(one) => change({ outcome: one })}
      problems={[problem]}
      completion={() =>
        cancelled
          ? { form: 'yimen:name-inspectors', outcome: 'cancelled', text: text.trim() }
          : { form: 'yimen:name-inspectors', outcome: 'named', inspectors }
      }
      onSent={forget}
    >
      {(tried) =>
        cancelled ? (
          <TextField
            label={t('steps.cancelReason')}
            value={text}
            multiline
            maxLength={4000}
            problem={tried ? problem : null}
            onChange={(typed) => change({ text: typed })}
          />
        ) : (
          <fieldset className="attendance" aria-invalid={tried && problem ? true : undefined}>
            <legend>{t('steps.name-inspectors.who')}</legend>
            {officers.isPending && <Loading />}
            {officers.isError && <ErrorMessage error={officers.error} />}
            {officers.data?.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={inspectors.includes(id)}
                  onChange={() =>
                    change({
                      inspectors: inspectors.includes(id)
                        ? inspectors.filter((one) => one !== id)
                        : [...inspectors, id]
                    })
                  }
                />
                {name}
              </label>
            ))}
            {tried && problem && <p className="field__problem">{problem}</p>}
          </fieldset>
        )
      }
    </StepFrame>
  )
}
