import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../../server/dossiers/schema.ts'
import { TextField } from '../../../../../components/text-field.tsx'
import { Objections, silentIn, type TypedObjection } from './objections.tsx'
import { StepFrame, type StepProps } from './step-frame.tsx'
import { useKept } from './use-kept.ts'

/** 记录结果: what came of it, of a publicity with the objections; or it is cancelled. */
export function RecordProcedure({ dossier, ...props }: StepProps & { dossier: Dossier }) {
  const { t } = useTranslation('moves')
  const { value, change, forget } = useKept(props.task.taskId, {
    outcome: 'recorded',
    text: '',
    objections: [] as TypedObjection[]
  })
  const { outcome, text, objections } = value
  const recorded = outcome === 'recorded'
  const mayObject = dossier.moves.some(
    ({ state, detail }) => state === 'open' && detail.procedure === 'publicity'
  )
  const problem = text.trim() ? null : t(recorded ? 'steps.record-procedure.textMissing' : 'reasonMissing')
  const silent = recorded && mayObject && silentIn(objections) ? t('steps.objections.missing') : null
  return (
    <StepFrame
      {...props}
      form="yimen:record-procedure"
      outcomes={['recorded', 'cancelled']}
      outcome={outcome}
      onOutcome={(one) => change({ outcome: one })}
      problems={[problem, silent]}
      completion={() => ({
        form: 'yimen:record-procedure',
        outcome: recorded ? 'recorded' : 'cancelled',
        text: text.trim(),
        ...(recorded && objections.length > 0 && { objections })
      })}
      onSent={forget}
    >
      {(tried) => (
        <>
          <TextField
            label={t(recorded ? 'steps.record-procedure.text' : 'steps.cancelReason')}
            value={text}
            multiline
            maxLength={4000}
            problem={tried ? problem : null}
            onChange={(typed) => change({ text: typed })}
          />
          {recorded && mayObject && (
            <Objections
              objections={objections}
              problem={tried ? silent : null}
              onChange={(changed) => change({ objections: changed })}
            />
          )}
        </>
      )}
    </StepFrame>
  )
}
