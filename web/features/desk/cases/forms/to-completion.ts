import type { TaskCompletion } from '../../../../../server/tasks/schema.ts'
import { toChanges } from '../../../../components/corrected-facts/typed-facts.ts'
import type { Draft } from './draft.ts'
import type { StaffForm } from './rules.ts'

type Outcome<F extends StaffForm> = Extract<TaskCompletion, { form: F }>['outcome']

/** The body that the server wants for what was typed; call it when nothing is missing (rules.ts). */
export function toCompletion(form: StaffForm, draft: Draft): TaskCompletion {
  const text = draft.text.trim()
  const legalBasis = draft.legalBasis.trim() || undefined
  const optionalText = text || undefined

  switch (form) {
    case 'yimen:accept':
      return toAcceptance(draft)
    case 'yimen:determine-fact':
      return { form, outcome: draft.outcome as Outcome<typeof form>, text, legalBasis }
    case 'yimen:determine-fire-class':
      return { form, outcome: draft.outcome as Outcome<typeof form>, text, legalBasis }
    case 'yimen:determine-lightning':
      return { form, outcome: draft.outcome as Outcome<typeof form>, text, legalBasis }
    case 'yimen:precheck':
      return draft.outcome === 'refuse'
        ? { form, outcome: 'refuse', text, legalBasis: legalBasis ?? '' }
        : { form, outcome: 'pass', text: optionalText }
    case 'yimen:review-opinion':
      return {
        form,
        outcome: draft.outcome as Outcome<typeof form>,
        text,
        legalBasis,
        conditions: draft.outcome === 'conditions' ? draft.conditions : undefined
      }
    case 'yimen:sign-opinion':
      return { form, outcome: draft.outcome as Outcome<typeof form>, text: optionalText }
    case 'yimen:review':
      return { form, outcome: draft.outcome as Outcome<typeof form>, text, legalBasis }
    case 'yimen:decide':
    case 'yimen:record':
      return {
        form,
        outcome: draft.outcome as Outcome<'yimen:record'>,
        text: optionalText,
        legalBasis,
        ...(draft.outcome === 'refuse' && draft.falseFiling && { falseFiling: true })
      }
    case 'yimen:forward':
      return { form, outcome: draft.outcome as Outcome<typeof form>, text, legalBasis }
    case 'yimen:enter-result':
      return {
        form,
        outcome: draft.outcome as Outcome<typeof form>,
        documentNumber: draft.documentNumber.trim(),
        decidedBy: draft.decidedBy.trim(),
        decidedOn: draft.decidedOn,
        ...(draft.document && { fileId: draft.document.id }),
        text: optionalText,
        legalBasis
      }
    case 'yimen:register':
      if (draft.outcome === 'grant')
        return { form, outcome: 'grant', registerNumber: draft.registerNumber.trim(), text }
      return draft.outcome === 'refuse'
        ? { form, outcome: 'refuse', text, legalBasis: legalBasis ?? '' }
        : { form, outcome: 'return', text }
    case 'yimen:announce':
      return {
        form,
        outcome: 'announced',
        announcement: draft.announcement.trim(),
        announcedOn: draft.announcedOn,
        closesOn: draft.closesOn,
        text: optionalText
      }
    case 'yimen:record-tender':
      return draft.outcome === 'failed'
        ? { form, outcome: 'failed', text }
        : {
            form,
            outcome: 'awarded',
            winner: draft.winner.trim(),
            price: Number(draft.price),
            document: draft.awardDocument.trim(),
            text: optionalText
          }
    case 'yimen:acknowledge':
      return { form, outcome: 'acknowledged', text: optionalText }
    case 'yimen:take-on':
      return {
        form,
        outcome: 'taken-on',
        appointedOn: draft.appointedOn || undefined,
        place: draft.place.trim() || undefined,
        contact: draft.contact.trim() || undefined,
        text: optionalText
      }
    case 'yimen:record-service':
      return draft.outcome === 'refuse'
        ? { form, outcome: 'refuse', text, legalBasis: legalBasis ?? '' }
        : { form, outcome: 'grant', text }
    case 'yimen:concur':
      return { form, outcome: draft.outcome as Outcome<typeof form>, text, legalBasis }
    case 'yimen:propose-revocation':
      return { form, outcome: 'proposed', text, legalBasis: legalBasis ?? '', days: Number(draft.days) }
    case 'yimen:decide-revocation':
      return {
        form,
        outcome: draft.outcome as Outcome<typeof form>,
        text,
        legalBasis,
        ...(draft.outcome === 'extra-time' && { until: draft.until })
      }
    case 'yimen:check-commitment':
      return {
        form,
        outcome: draft.outcome as Outcome<typeof form>,
        text,
        legalBasis,
        ...(draft.outcome !== 'holds' && { days: Number(draft.days) })
      }
    case 'yimen:review-renewal':
      return { form, outcome: draft.outcome as Outcome<typeof form>, text, legalBasis }
    case 'yimen:decide-renewal':
      return { form, outcome: draft.outcome as Outcome<typeof form>, text, legalBasis }
    case 'yimen:minutes':
      return {
        form,
        outcome: 'recorded',
        heldOn: draft.heldOn,
        participants: draft.participants.trim(),
        text
      }
    case 'yimen:countersign':
      return { form, outcome: draft.outcome as Outcome<typeof form>, text: optionalText }
    case 'yimen:decide-extension':
      return { form, outcome: draft.outcome as Outcome<typeof form>, text }
    case 'yimen:answer-missing':
      return draft.outcome === 'propose'
        ? { form, outcome: 'propose', ...toChanges(draft.facts)!, text }
        : { form, outcome: 'decline', text }
    case 'yimen:confirm-facts':
      return { form, outcome: draft.outcome as Outcome<typeof form>, text: optionalText }
    case 'yimen:reassign':
      return {
        form,
        outcome: draft.outcome as Outcome<typeof form>,
        ...(draft.outcome === 'transfer' && { department: draft.department }),
        text: optionalText
      }
    case 'yimen:sign-withdrawal':
      return { form, outcome: draft.outcome as Outcome<typeof form>, text: optionalText }
    case 'yimen:conclude':
      return { form, outcome: draft.outcome as Outcome<typeof form>, text }
  }
}

function toAcceptance(draft: Draft): TaskCompletion {
  const form = 'yimen:accept'
  const text = draft.text.trim()
  if (draft.outcome === 'correct')
    return {
      form,
      outcome: 'correct',
      lines: draft.lines.map(({ material, what, mark }) => ({
        material: material || null,
        what: what.trim(),
        ...(mark && { mark })
      })),
      days: Number(draft.days),
      ...(draft.leftOut.length > 0 && {
        leftOut: draft.leftOut.map(({ department, material, what, reason }) => ({
          department,
          material: material || null,
          what,
          reason: reason.trim()
        }))
      })
    }
  if (draft.outcome === 'reject')
    return {
      form,
      outcome: 'reject',
      reason: draft.reason === 'not-competent' ? 'not-competent' : 'not-needed',
      competentDepartment: draft.reason === 'not-competent' ? draft.competentDepartment.trim() : undefined,
      text,
      legalBasis: draft.legalBasis.trim()
    }
  return { form, outcome: 'accept', text: text || undefined }
}
