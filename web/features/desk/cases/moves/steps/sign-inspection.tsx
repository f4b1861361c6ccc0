import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../../server/dossiers/schema.ts'
import { TextField } from '../../../../../components/text-field.tsx'
import { StepFrame, type StepProps } from './step-frame.tsx'
import { useKept } from './use-kept.ts'

/** The other of the two who inspected reads the result and signs. */
export function SignInspection({ dossier, ...props }: StepProps & { dossier: Dossier }) {
  const { t } = useTranslation('moves')
  const { value, change, forget } = useKept(props.task.taskId, { text: '' })
  const result = dossier.moves.find(({ state, detail }) => state === 'open' && detail.signed)?.detail
  return (
    <StepFrame
      {...props}
      form="yimen:sign-inspection"
      outcomes={['signed']}
      outcome="signed"
      onOutcome={() => {}}
      problems={[]}
      completion={() => ({
        form: 'yimen:sign-inspection',
        outcome: 'signed',
        ...(value.text.trim() && { text: value.text.trim() })
      })}
      onSent={forget}
    >
      {() => (
        <>
          {typeof result?.result === 'string' && (
            <section className="proposal" aria-label={t('steps.sign-inspection.result')}>
              <b>{t('steps.sign-inspection.result')}</b>
              <p>{result.result}</p>
            </section>
          )}
          <TextField
            label={t('steps.sign-inspection.text')}
            optional={t('common:optional')}
            value={value.text}
            multiline
            maxLength={4000}
            onChange={(text) => change({ text })}
          />
        </>
      )}
    </StepFrame>
  )
}
