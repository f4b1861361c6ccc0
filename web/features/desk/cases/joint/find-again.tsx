import { useState, type FormEvent } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import { findAgain, type JointReview } from '../../../../../server/joint-reviews/schema.ts'
import { call } from '../../../../api.ts'
import { Dialog } from '../../../../components/dialog.tsx'
import { ErrorMessage } from '../../../../components/error-message.tsx'
import { toast } from '../../../../components/toast.tsx'
import { useUser } from '../../../../session.tsx'
import { FindingFields, type TypedFinding, useFinding } from './finding-fields.tsx'
import '../forms/task-form.css'
import '../moves/moves.css'

type Department = JointReview['departments'][number]

/**
 * Whether this person's office may still say it anew: it has answered in this round, and others have not; or say it at
 * all, since its own item came to no result.
 */
export function useMayFindAgain({ joint }: Dossier, of: Department): boolean {
  const { department, region, ownItem, findings } = of
  const user = useUser()
  const said = (one: Department) => one.findings.find(({ round }) => round === joint?.round)
  const answered = findings.find(({ round }) => round === joint?.round)?.outcome
  const others = joint?.departments.some((one) => !one.ownItem && said(one)?.outcome === null)
  const mine = user?.groups.includes(`${department}@${region}:handler`)
  return Boolean(mine && (ownItem ? ownItem.result === 'ended' : answered && others))
}

/** 改意见: beginning with what was said. */
export function FindAgain({ dossier, of }: { dossier: Dossier; of: Department }) {
  const { t } = useTranslation('moves')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className="joint__again" size="small" onClick={() => setOpen(true)}>
        {t(of.ownItem ? 'joint.say' : 'joint.again')}
      </Button>
      {open && <FindAgainDialog dossier={dossier} of={of} onClose={() => setOpen(false)} />}
    </>
  )
}

interface Props {
  dossier: Dossier
  of: Department
  onClose: () => void
}

function FindAgainDialog({ dossier, of, onClose }: Props) {
  const { t } = useTranslation(['moves', 'task-forms'])
  const queryClient = useQueryClient()
  const [value, setValue] = useState<TypedFinding>(() => {
    const before = of.findings.at(-1)
    if (!before) return { outcome: '', text: '', legalBasis: '', lines: [], conditions: [] }
    const { outcome, text, legalBasis, lines, conditions } = before
    return { outcome: outcome ?? '', text, legalBasis, lines, conditions }
  })
  const [tried, setTried] = useState(false)
  const change = (part: Partial<TypedFinding>) => setValue((before) => ({ ...before, ...part }))
  const finding = useFinding(value, dossier)
  const send = useMutation({
    mutationFn: () => call(findAgain, { params: { number: dossier.number }, body: finding.toBody() }),
    onSuccess: async () => {
      toast(t('joint.saidAgain'))
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['dossiers'] })
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(finding.problems).every((problem) => problem === null) && !send.isPending) send.mutate()
  }
  return (
    <Dialog title={t(of.ownItem ? 'joint.say' : 'joint.again')} onClose={onClose}>
      <form className="moves__form" onSubmit={submit}>
        <p>{t(of.ownItem ? 'joint.sayWhy' : 'joint.againWhy')}</p>
        <fieldset>
          <legend className="sr">{t('task-forms:answer')}</legend>
          <div className="task-form__answers">
            {finding.outcomes.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="finding"
                  value={one}
                  checked={finding.outcome === one}
                  onChange={() => change({ outcome: one })}
                />
                {t(`steps.joint-finding.outcomes.${one}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <FindingFields finding={finding} value={value} dossier={dossier} tried={tried} onChange={change} />
        {send.isError && <ErrorMessage error={send.error} />}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {t(`steps.joint-finding.submits.${finding.outcome}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
