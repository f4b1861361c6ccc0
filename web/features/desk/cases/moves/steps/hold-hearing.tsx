import { useTranslation } from 'react-i18next'
import { DayField } from '../../../../../components/day-field.tsx'
import { TextField } from '../../../../../components/text-field.tsx'
import type { Dossier } from '../../../../../../server/dossiers/schema.ts'
import { today } from '../../../../../dates.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'
import { useKept } from './use-kept.ts'

const FIELDS = ['heldOn', 'recorder', 'participants', 'text', 'conclusion'] as const

/** 笔录: the decision is made by it. */
export function HoldHearing({ dossier, ...props }: StepProps & { dossier: Dossier }) {
  const { t } = useTranslation('moves')
  const session = dossier.moves.find(({ state, detail }) => state === 'open' && detail.session)?.detail
    .session as { heldOn: string } | undefined
  const { value, change, forget } = useKept(props.task.taskId, {
    outcome: 'held',
    heldOn: session && session.heldOn <= today() ? session.heldOn : '',
    recorder: '',
    participants: '',
    text: '',
    conclusion: ''
  })
  const held = value.outcome === 'held'
  const missing = (field: (typeof FIELDS)[number]) =>
    value[field].trim() ? null : held ? t(`steps.hold-hearing.missing.${field}`) : t('reasonMissing')
  return (
    <StepFrame
      {...props}
      form="yimen:hold-hearing"
      outcomes={['held', 'cancelled']}
      outcome={value.outcome}
      onOutcome={(outcome) => change({ outcome })}
      problems={held ? FIELDS.map(missing) : [missing('text')]}
      completion={() =>
        held
          ? {
              form: 'yimen:hold-hearing',
              outcome: 'held',
              heldOn: value.heldOn,
              recorder: value.recorder.trim(),
              participants: value.participants.trim(),
              text: value.text.trim(),
              conclusion: value.conclusion.trim()
            }
          : { form: 'yimen:hold-hearing', outcome: 'cancelled', text: value.text.trim() }
      }
      onSent={forget}
    >
      {(tried) => (
        <>
          {held && (
            <>
              <div className="moves__days">
                <DayField
                  label={t('steps.hold-hearing.heldOn')}
                  value={value.heldOn}
                  min={session?.heldOn}
                  max={today()}
                  problem={tried ? missing('heldOn') : null}
                  onChange={(heldOn) => change({ heldOn })}
                />
                <TextField
                  label={t('steps.hold-hearing.recorder')}
                  value={value.recorder}
                  maxLength={200}
                  problem={tried ? missing('recorder') : null}
                  onChange={(recorder) => change({ recorder })}
                />
              </div>
              <TextField
                label={t('steps.hold-hearing.participants')}
                hint={t('steps.hold-hearing.participantsHint')}
                value={value.participants}
                multiline
                maxLength={4000}
                problem={tried ? missing('participants') : null}
                onChange={(participants) => change({ participants })}
              />
            </>
          )}
          <TextField
            label={t(held ? 'steps.hold-hearing.text' : 'steps.cancelReason')}
            value={value.text}
            multiline
            maxLength={4000}
            problem={tried ? missing('text') : null}
            onChange={(text) => change({ text })}
          />
          {held && (
            <TextField
              label={t('steps.hold-hearing.conclusion')}
              value={value.conclusion}
              multiline
              maxLength={4000}
              problem={tried ? missing('conclusion') : null}
              onChange={(conclusion) => change({ conclusion })}
            />
          )}
        </>
      )}
    </StepFrame>
  )
}
