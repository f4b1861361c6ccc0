import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import { useName } from '../../../../components/data-name.ts'
import type { InboxRow } from '../../../../../server/inbox/schema.ts'
import { SelectField } from '../../../../components/select-field.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { useMarks } from '../paper/use-marks.ts'
import { useNames } from '../use-names.ts'
import type { Draft } from './draft.ts'
import { LeftOutLines } from './left-out-lines.tsx'
import { MarkedLine } from './marked-line.tsx'

interface Props {
  draft: Draft
  dossier: Dossier
  task: InboxRow
  problem: string | null
  onChange: (part: Partial<Draft>) => void
}

/** The whole list, once (行政许可法 32): papers that lack, or anything else in words. */
export function CorrectionLines({ draft, dossier, task, problem, onChange }: Props) {
  const { lines, leftOut } = draft
  const { marking } = useMarks(dossier, task)
  const { t } = useTranslation('task-forms')
  const { inLanguage } = useNames(dossier)
  const materials = dossier.slots.map((slot) => ({ value: slot.material, text: inLanguage(slot) }))
  const missing = dossier.slots.filter(
    ({ status, material }) => status === 'missing' && !lines.some((line) => line.material === material)
  )

  const named = useName()
  const departmentOf = (code: string) => {
    const check = dossier.paperChecks.find(({ department }) => department === code)
    return check ? named(check.departmentZh, check.departmentEn) : code
  }
  const edit = (index: number, part: Partial<Draft['lines'][number]>) =>
    onChange({ lines: lines.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  const add = (...more: Draft['lines']) => onChange({ lines: [...lines, ...more] })

  return (
    <fieldset className="field">
      <legend>{t('fields.lines')}</legend>
      <p className="field__hint">{t('lines.once')}</p>
      <ol className="edit-lines">
        {lines.map((line, index) => (
          <li key={line.mark ?? index}>
            <MarkedLine dossier={dossier} mark={line.mark} />
            {line.department && (
              <span className="soft">{t('lines.from', { department: departmentOf(line.department) })}</span>
            )}
            <SelectField
              label={t('lines.material', { number: index + 1 })}
              value={line.material}
              none={t('lines.words')}
              options={materials}
              onChange={(material) => edit(index, { material })}
            />
            <TextField
              label={t('lines.what', { number: index + 1 })}
              value={line.what}
              maxLength={1000}
              onChange={(what) => edit(index, { what })}
            />
            <button
              type="button"
              className="link"
              aria-label={t('lines.remove', { number: index + 1 })}
              onClick={() => {
                const { department, material, what } = line
                onChange({
                  lines: lines.filter((_, at) => at !== index),
                  ...(department && { leftOut: [...leftOut, { department, material, what, reason: '' }] })
                })
                if (line.mark) void marking?.remove(line.mark)
              }}
            >
              {t('common:remove')}
            </button>
          </li>
        ))}
      </ol>
      <LeftOutLines draft={draft} nameOf={departmentOf} onChange={onChange} />
      <div className="edit-lines__add">
        <button type="button" className="link" onClick={() => add({ material: '', what: '' })}>
          {t('lines.add')}
        </button>
        {missing.length > 0 && (
          <button
            type="button"
            className="link"
            onClick={() =>
              add(
                ...missing.map((slot) => ({
                  material: slot.material,
                  what: t('lines.supply', { name: inLanguage(slot) })
                }))
              )
            }
          >
            {t('lines.addMissing', { count: missing.length })}
          </button>
        )}
      </div>
      {problem && <p className="field__problem">{problem}</p>}
    </fieldset>
  )
}
