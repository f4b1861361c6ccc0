import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../../server/dossiers/schema.ts'
import { RECTIFICATION_REPORT } from '../../../../../../server/joint-reviews/schema.ts'
import { useName } from '../../../../../components/data-name.ts'
import { SelectField } from '../../../../../components/select-field.tsx'
import { TextField } from '../../../../../components/text-field.tsx'
import { failedOf } from '../../joint/failed-of.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'
import { useKept } from './use-kept.ts'

const DAYS = [3, 5, 7, 10, 15, 20, 30]

/** What failed becomes one list with one day; or the lead concludes with it. */
export function MergeFindings({ dossier, ...props }: StepProps & { dossier: Dossier }) {
  const { t } = useTranslation(['moves', 'task-forms'])
  const named = useName()
  const { joint, item } = dossier
  const own = dossier.slots.filter(
    ({ neededBy, providedBySystem, awaitedFrom, alreadyFrom }) =>
      neededBy.some((one) => one.item === item?.item) && !providedBySystem && !awaitedFrom && !alreadyFrom
  )
  const papers = [
    ...own.map(({ material, nameZh, nameEn }) => ({ material, name: named(nameZh, nameEn) })),
    { material: RECTIFICATION_REPORT, name: t('steps.merge-findings.report') }
  ]
  const usual = joint?.kind === 'acceptance' ? RECTIFICATION_REPORT : own.at(-1)?.material
  const { value, change, forget } = useKept(props.task.taskId, {
    outcome: 'rectify',
    days: '10',
    materials: usual ? [usual] : [],
    text: ''
  })
  const { outcome, days, materials } = value
  const text = value.text.trim()
  const concludes = outcome === 'conclude'
  const problem = concludes && !text ? t('reasonMissing') : null
  const failed = joint ? failedOf(joint) : []

  return (
    <StepFrame
      {...props}
      form="yimen:merge-findings"
      outcomes={['rectify', 'conclude']}
      outcome={outcome}
      onOutcome={(one) => change({ outcome: one })}
      problems={[problem]}
      completion={() =>
        concludes
          ? { form: 'yimen:merge-findings', outcome: 'conclude', text }
          : {
              form: 'yimen:merge-findings',
              outcome: 'rectify',
              days: Number(days),
              materials,
              ...(text && { text })
            }
      }
      onSent={forget}
    >
      {(tried) => (
        <>
          <section className="proposal" aria-label={t('steps.merge-findings.list')}>
            <b>{t('steps.merge-findings.list')}</b>
            <ol>
              {failed.map(({ nameZh, nameEn, part, what }, index) => (
                <li key={index}>
                  {named(nameZh, nameEn)} · {part}：{what}
                </li>
              ))}
            </ol>
          </section>
          {!concludes && (
            <>
              <SelectField
                label={t('steps.merge-findings.days')}
                hint={t('steps.merge-findings.daysHint')}
                value={days}
                options={DAYS.map((count) => ({
                  value: String(count),
                  text: t('task-forms:fields.workingDays', { count })
                }))}
                onChange={(chosen) => change({ days: chosen })}
              />
              <fieldset className="attendance">
                <legend>{t('steps.merge-findings.materials')}</legend>
                {papers.map(({ material, name }) => (
                  <label key={material}>
                    <input
                      type="checkbox"
                      checked={materials.includes(material)}
                      onChange={() =>
                        change({
                          materials: materials.includes(material)
                            ? materials.filter((one) => one !== material)
                            : [...materials, material]
                        })
                      }
                    />
                    {name}
                  </label>
                ))}
              </fieldset>
            </>
          )}
          <TextField
            label={t(`steps.merge-findings.texts.${concludes ? 'conclude' : 'rectify'}`)}
            optional={concludes ? undefined : t('common:optional')}
            value={value.text}
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
