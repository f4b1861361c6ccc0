import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import type { TaskCompletion } from '../../../../../server/tasks/schema.ts'
import { TextField } from '../../../../components/text-field.tsx'
import { useName } from '../../../../components/data-name.ts'
import type { Draft } from './draft.ts'
import './condition-checks.css'

/** What another department tied to this number and was not yet found to be met (server/conditions). */
export const conditionsToCheck = ({ conditions }: Dossier) =>
  conditions.filter(({ here, state }) => here && state !== 'met')

/** Those without a whole word yet. */
export const openConditions = (dossier: Dossier, { conditionChecks }: Draft) =>
  conditionsToCheck(dossier).filter(({ id }) => !conditionChecks[id]?.met || !conditionChecks[id].text.trim())

/** Adds the words to a completion that takes them. */
export function withConditionChecks(
  completion: TaskCompletion,
  dossier: Dossier,
  { conditionChecks }: Draft
): TaskCompletion {
  if (!takesChecks(completion)) return completion
  const checks = conditionsToCheck(dossier).flatMap(({ id }) => {
    const said = conditionChecks[id]
    return said?.met ? [{ condition: id, met: said.met === 'met', text: said.text.trim() }] : []
  })
  return checks.length ? { ...completion, conditionChecks: checks } : completion
}

type Taking = Extract<TaskCompletion, { conditionChecks?: unknown }>
const takesChecks = (completion: TaskCompletion): completion is Taking =>
  ['yimen:review', 'yimen:record', 'yimen:review-opinion', 'yimen:conclude'].includes(completion.form)

interface Props {
  dossier: Dossier
  draft: Draft
  tried: boolean
  onChange: (part: Partial<Draft>) => void
}

/** Each condition wants to be found met or not met, with a word, before the review goes on. */
export function ConditionChecks({ dossier, draft, tried, onChange }: Props) {
  const { t } = useTranslation('task-forms')
  const named = useName()
  const conditions = conditionsToCheck(dossier)
  if (conditions.length === 0) return null
  const said = (id: string) => draft.conditionChecks[id] ?? { met: '' as const, text: '' }
  const say = (id: string, part: Partial<ReturnType<typeof said>>) =>
    onChange({ conditionChecks: { ...draft.conditionChecks, [id]: { ...said(id), ...part } } })

  return (
    <fieldset className="condition-checks">
      <legend>{t('conditionChecks.title', { count: conditions.length })}</legend>
      <ol>
        {conditions.map(({ id, text, departmentZh, departmentEn }) => (
          <li key={id}>
            <p>
              <b>{named(departmentZh, departmentEn)}</b> {text}
            </p>
            <div className="verdict" role="group" aria-label={t('conditionChecks.verdictOn', { text })}>
              {(['met', 'not-met'] as const).map((met) => (
                <button
                  key={met}
                  type="button"
                  aria-pressed={said(id).met === met}
                  onClick={() => say(id, { met })}
                >
                  {t(`conditionChecks.${met}`)}
                </button>
              ))}
            </div>
            <TextField
              label={t('conditionChecks.word', { text })}
              value={said(id).text}
              maxLength={4000}
              problem={
                tried && openConditions(dossier, draft).some((open) => open.id === id)
                  ? t('conditionChecks.missing')
                  : null
              }
              onChange={(word) => say(id, { text: word })}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  )
}
