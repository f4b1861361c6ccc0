import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../../server/dossiers/schema.ts'
import {
  OUTCOMES_OF,
  type FailedLine,
  type JointOutcome
} from '../../../../../../server/joint-reviews/schema.ts'
import type { TaskCompletion } from '../../../../../../server/tasks/schema.ts'
import { TextField } from '../../../../../components/text-field.tsx'
import { Conditions } from '../../forms/conditions.tsx'
import type { Draft } from '../../forms/draft.ts'
import { FailedLines } from './failed-lines.tsx'
import { StepFrame, type StepProps } from './step-frame.tsx'
import { useKept } from './use-kept.ts'

const START = {
  outcome: '' as '' | JointOutcome,
  text: '',
  legalBasis: '',
  lines: [] as FailedLine[],
  conditions: [] as Draft['conditions']
}
const EMPTY_LINE = { part: '', what: '' }

/** A department's word in a joint review: on the whole of a design, line by line on drawings and buildings. */
export function JointFinding({ dossier, ...props }: StepProps & { dossier: Dossier }) {
  const { t } = useTranslation('moves')
  const { value, change, forget } = useKept(props.task.taskId, START)
  const outcomes = OUTCOMES_OF[dossier.joint?.kind ?? 'acceptance']
  const outcome = outcomes.find((one) => one === value.outcome) ?? outcomes[0]!
  const lines = value.lines.length ? value.lines : [EMPTY_LINE]
  const text = value.text.trim()
  const wrong = (part: string) => t(`steps.joint-finding.missing.${part}`)

  const textProblem = outcome !== 'unfit' && !text ? wrong('text') : null
  const lawProblem = outcome === 'disagree' && !value.legalBasis.trim() ? wrong('legalBasis') : null
  const conditionProblem =
    outcome === 'conditions' &&
    (value.conditions.length === 0 || value.conditions.some((one) => !one.text.trim() || !one.appliesTo))
      ? wrong('conditions')
      : null
  const linesProblem =
    outcome === 'unfit' && lines.some(({ part, what }) => !part.trim() || !what.trim())
      ? wrong('lines')
      : null

  const completion = (): TaskCompletion => {
    const form = 'yimen:joint-finding'
    const legalBasis = value.legalBasis.trim()
    if (outcome === 'conditions') return { form, outcome, text, conditions: value.conditions }
    if (outcome === 'disagree') return { form, outcome, text, legalBasis }
    if (outcome === 'unfit')
      return {
        form,
        outcome,
        lines: lines.map(({ part, what }) => ({ part: part.trim(), what: what.trim() })),
        ...(text && { text }),
        ...(legalBasis && { legalBasis })
      }
    return { form, outcome, text }
  }

  return (
    <StepFrame
      {...props}
      form="yimen:joint-finding"
      outcomes={outcomes}
      outcome={outcome}
      onOutcome={(one) => change({ outcome: one as JointOutcome })}
      problems={[textProblem, lawProblem, conditionProblem, linesProblem]}
      completion={completion}
      onSent={forget}
    >
      {(tried) => (
        <>
          {outcome === 'unfit' && (
            <FailedLines
              lines={lines}
              problem={tried ? linesProblem : null}
              onChange={(next) => change({ lines: next })}
            />
          )}
          <TextField
            label={t(`steps.joint-finding.texts.${outcome}`)}
            optional={outcome === 'unfit' ? t('common:optional') : undefined}
            value={value.text}
            multiline
            maxLength={4000}
            problem={tried ? textProblem : null}
            onChange={(typed) => change({ text: typed })}
          />
          {outcome === 'conditions' && (
            <Conditions
              draft={{ conditions: value.conditions }}
              dossier={dossier}
              problem={tried ? conditionProblem : null}
              onChange={({ conditions = [] }) => change({ conditions })}
            />
          )}
          {(outcome === 'disagree' || outcome === 'unfit') && (
            <TextField
              label={t('law')}
              optional={outcome === 'unfit' ? t('common:optional') : undefined}
              value={value.legalBasis}
              maxLength={4000}
              problem={tried ? lawProblem : null}
              onChange={(legalBasis) => change({ legalBasis })}
            />
          )}
        </>
      )}
    </StepFrame>
  )
}
