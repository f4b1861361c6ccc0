import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import {
  OUTCOMES_OF,
  type FailedLine,
  type Finding,
  type JointOutcome
} from '../../../../../server/joint-reviews/schema.ts'
import { TextField } from '../../../../components/text-field.tsx'
import { Conditions } from '../forms/conditions.tsx'
import type { Draft } from '../forms/draft.ts'
import { FailedLines } from '../moves/steps/failed-lines.tsx'

export interface TypedFinding {
  outcome: '' | JointOutcome
  text: string
  legalBasis: string
  lines: FailedLine[]
  conditions: Draft['conditions']
}
export const NOTHING_FOUND: TypedFinding = {
  outcome: '',
  text: '',
  legalBasis: '',
  lines: [],
  conditions: []
}
const EMPTY_LINE = { part: '', what: '' }
const FORM = 'yimen:joint-finding'

/** What was typed, as it may be sent and what is wrong with it. */
export function useFinding(value: TypedFinding, dossier: Dossier) {
  const { t } = useTranslation('moves')
  const outcomes = OUTCOMES_OF[dossier.joint?.kind ?? 'acceptance']
  const outcome = outcomes.find((one) => one === value.outcome) ?? outcomes[0]!
  const lines = value.lines.length ? value.lines : [EMPTY_LINE]
  const text = value.text.trim()
  const legalBasis = value.legalBasis.trim()
  const { conditions } = value
  const wrong = (part: string) => t(`steps.joint-finding.missing.${part}`)
  const problems = {
    text: outcome !== 'unfit' && !text ? wrong('text') : null,
    legalBasis: outcome === 'disagree' && !legalBasis ? wrong('legalBasis') : null,
    conditions:
      outcome === 'conditions' &&
      (conditions.length === 0 || conditions.some((one) => !one.text.trim() || !one.appliesTo))
        ? wrong('conditions')
        : null,
    lines:
      outcome === 'unfit' && lines.some(({ part, what }) => !part.trim() || !what.trim())
        ? wrong('lines')
        : null
  }
  const toBody = (): Finding => {
    if (outcome === 'conditions') return { form: FORM, outcome, text, conditions }
    if (outcome === 'disagree') return { form: FORM, outcome, text, legalBasis }
    if (outcome === 'unfit')
      return {
        form: FORM,
        outcome,
        lines: lines.map(({ part, what }) => ({ part: part.trim(), what: what.trim() })),
        ...(text && { text }),
        ...(legalBasis && { legalBasis })
      }
    return { form: FORM, outcome, text }
  }
  return { outcomes, outcome, lines, problems, toBody }
}

interface Props {
  finding: ReturnType<typeof useFinding>
  value: TypedFinding
  dossier: Dossier
  tried: boolean
  onChange: (part: Partial<TypedFinding>) => void
}

export function FindingFields({ finding, value, dossier, tried, onChange }: Props) {
  const { t } = useTranslation('moves')
  const { outcome, lines, problems } = finding
  const shown = (field: keyof typeof problems) => (tried ? problems[field] : null)
  return (
    <>
      {outcome === 'unfit' && (
        <FailedLines lines={lines} problem={shown('lines')} onChange={(next) => onChange({ lines: next })} />
      )}
      <TextField
        label={t(`steps.joint-finding.texts.${outcome}`)}
        optional={outcome === 'unfit' ? t('common:optional') : undefined}
        value={value.text}
        multiline
        maxLength={4000}
        problem={shown('text')}
        onChange={(text) => onChange({ text })}
      />
      {outcome === 'conditions' && (
        <Conditions
          draft={{ conditions: value.conditions }}
          dossier={dossier}
          problem={shown('conditions')}
          onChange={({ conditions = [] }) => onChange({ conditions })}
        />
      )}
      {(outcome === 'disagree' || outcome === 'unfit') && (
        <TextField
          label={t('law')}
          optional={outcome === 'unfit' ? t('common:optional') : undefined}
          value={value.legalBasis}
          maxLength={4000}
          problem={shown('legalBasis')}
          onChange={(legalBasis) => onChange({ legalBasis })}
        />
      )}
    </>
  )
}
