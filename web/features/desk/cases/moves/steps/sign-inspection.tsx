import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../../server/dossiers/schema.ts'
import { TextField } from '../../../../../components/text-field.tsx'
import { StepFrame, type StepProps } from './step-frame.tsx'
import { useKept } from './use-kept.ts'

/** The other of the two who inspected reads the result and signs; or it is cancelled, as when who was named has left. */
export function SignInspection({ dossier, ...props }: StepProps & { dossier: Dossier }) {
  const { t } = useTranslation('moves')
  const { value, change, forget } = useKept(props.task.taskId, { outcome: 'signed', text: '' })
  const { outcome, text } = value
  const signed = outcome === 'signed'
  const problem = signed || text.trim() ? null : t('reasonMissing')
  const result = dossier.moves.find(({ state, detail }) => state === 'open' && detail.signed)?.detail
  return (
    <StepFrame
      {...props}
      form="yimen:sign-inspection"
      outcomes={['signed', 'cancelled']}
      outcome={outcome}
      onOutcome={(one) => change({ outcome: one })}
      problems={[problem]}
      completion={() =>
        signed
          ? { form: 'yimen:sign-inspection', outcome: 'signed', ...(text.trim() && { text: text.trim() }) }
          : { form: 'yimen:sign-inspection', outcome: 'cancelled', text: text.trim() }
      }
      onSent={forget}
    >
      {(tried) => (
        <>
          {typeof result?.result === 'string' && (
            <section className="proposal" aria-label={t('steps.sign-inspection.result')}>
              <b>{t('steps.sign-inspection.result')}</b>
              <p>{result.result}</p>
            </section>
          )}
          <TextField
            label={t(signed ? 'steps.sign-inspection.text' : 'steps.cancelReason')}
            optional={signed ? t('common:optional') : undefined}
            value={text}
            multiline
            maxLength={4000}
            problem={tried ? problem : null}
            onChange={(typed) => change({ text: typed })}
          />
        </>
      )}
    </StepFrame>
  )
}
