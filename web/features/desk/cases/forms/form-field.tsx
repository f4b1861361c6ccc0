import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import { TEXT_MAX_LENGTH } from '../../../../../server/tasks/schema.ts'
import { today } from '../../../../dates.ts'
import { FactsFields } from '../../../../components/corrected-facts/facts-fields.tsx'
import { DayField } from '../../../../components/day-field.tsx'
import { DepartmentField } from '../../../../components/department-field.tsx'
import { SelectField } from '../../../../components/select-field.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { useStageItems } from '../use-stage-items.ts'
import { Attendance } from './attendance.tsx'
import { CompetentField } from './competent-field.tsx'
import { Conditions } from './conditions.tsx'
import { CorrectionDays } from './correction-days.tsx'
import { CorrectionLines } from './correction-lines.tsx'
import { DocumentField } from './document-field.tsx'
import type { Draft } from './draft.ts'
import { type FieldName, type StaffForm, wordOf } from './rules.ts'

interface Props {
  form: StaffForm
  field: FieldName
  draft: Draft
  dossier: Dossier
  task: InboxRow
  optional: boolean
  problem: string | null
  onChange: (part: Partial<Draft>) => void
}

export function FormField({ form, field, draft, dossier, task, optional, problem, onChange }: Props) {
  const { t } = useTranslation('task-forms')
  const text = { problem, optional: optional ? t('common:optional') : undefined, maxLength: TEXT_MAX_LENGTH }

  switch (field) {
    case 'conditions':
      return <Conditions draft={draft} dossier={dossier} problem={problem} onChange={onChange} />
    case 'lines':
      return (
        <CorrectionLines draft={draft} dossier={dossier} task={task} problem={problem} onChange={onChange} />
      )
    case 'days':
      return form === 'yimen:accept' ? (
        <CorrectionDays draft={draft} problem={problem} onChange={onChange} />
      ) : (
        <WorkingDaysField draft={draft} onChange={onChange} />
      )
    case 'falseFiling':
      return (
        <label className="check task-form__false">
          <input
            type="checkbox"
            checked={draft.falseFiling}
            onChange={(event) => onChange({ falseFiling: event.target.checked })}
          />{' '}
          {t('fields.falseFiling')}
        </label>
      )
    case 'until':
      return (
        <DayField
          label={t('fields.until')}
          min={today()}
          value={draft.until}
          problem={problem}
          onChange={(until) => onChange({ until })}
        />
      )
    case 'competentDepartment':
      return draft.reason === 'not-competent' ? (
        <CompetentField draft={draft} problem={problem} onChange={onChange} />
      ) : null
    case 'reason':
      return (
        <SelectField
          label={t('fields.reason')}
          none={t('chooseReason')}
          value={draft.reason}
          problem={problem}
          options={['not-needed', 'not-competent'].map((value) => ({ value, text: t(`reasons.${value}`) }))}
          onChange={(reason) => onChange({ reason })}
        />
      )
    case 'participants':
      return (
        <>
          <Attendance draft={draft} dossier={dossier} onChange={onChange} />
          <TextField
            label={t('fields.participants')}
            value={draft.participants}
            {...text}
            onChange={(participants) => onChange({ participants })}
          />
        </>
      )
    case 'department':
      return (
        <DepartmentField
          label={t('fields.department')}
          value={draft.department}
          problem={problem}
          onChange={(department) => onChange({ department })}
        />
      )
    case 'facts':
      return <FactsField {...{ draft, dossier, problem, onChange }} />
    case 'document':
      return (
        <DocumentField
          number={task.businessKey}
          document={draft.document}
          onChange={(document) => onChange({ document })}
        />
      )
    case 'decidedOn':
      return (
        <DayField
          label={t('fields.decidedOn')}
          max={today()}
          value={draft.decidedOn}
          problem={problem}
          onChange={(decidedOn) => onChange({ decidedOn })}
        />
      )
    case 'heldOn':
      return (
        <DayField
          label={t('fields.heldOn')}
          max={today()}
          value={draft.heldOn}
          problem={problem}
          onChange={(heldOn) => onChange({ heldOn })}
        />
      )
    case 'announcedOn':
    case 'closesOn':
    case 'appointedOn':
      return (
        <DayField
          label={t(`fields.${field}`)}
          max={field === 'announcedOn' ? today() : undefined}
          value={draft[field]}
          problem={problem}
          onChange={(day) => onChange({ [field]: day })}
        />
      )
    case 'text':
      return (
        <>
          <TextField
            label={t(`texts.${wordOf(form)}.${draft.outcome || 'recorded'}`)}
            value={draft.text}
            multiline
            {...text}
            onChange={(value) => onChange({ text: value })}
          />
          <Phrase form={form} draft={draft} onChange={onChange} />
        </>
      )
    default:
      return (
        <TextField
          label={t(`fields.${field}`)}
          value={draft[field]}
          {...text}
          onChange={(value) => onChange({ [field]: value })}
        />
      )
  }
}

function FactsField({
  draft,
  dossier,
  problem,
  onChange
}: Pick<Props, 'draft' | 'dossier' | 'problem' | 'onChange'>) {
  return (
    <FactsFields
      typed={draft.facts}
      tried={problem !== null}
      problem={problem}
      items={useStageItems(dossier)}
      onChange={(facts) => onChange({ facts })}
    />
  )
}

/** The sentence that is written most often, one click away while the text is empty. */
function Phrase({ form, draft, onChange }: Pick<Props, 'form' | 'draft' | 'onChange'>) {
  const { t } = useTranslation('task-forms')
  const phrase = t(`phrases.${wordOf(form)}.${draft.outcome}`, { defaultValue: '' })
  if (!phrase || draft.text) return null
  return (
    <button type="button" className="link task-form__phrase" onClick={() => onChange({ text: phrase })}>
      {t('usePhrase', { phrase })}
    </button>
  )
}

/** For a statement, or to put something right. */
const WORKING_DAYS = [3, 5, 7, 10, 15, 20, 30]

function WorkingDaysField({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const { t } = useTranslation('task-forms')
  return (
    <SelectField
      label={t(draft.outcome === 'rectify' ? 'fields.rectifyDays' : 'fields.statementDays')}
      value={draft.days}
      options={WORKING_DAYS.map((count) => ({
        value: String(count),
        text: t('fields.workingDays', { count })
      }))}
      onChange={(days) => onChange({ days })}
    />
  )
}
