import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../../../server/dossiers/schema.ts'
import { AnswerTag } from '../../../../components/answer-tag.tsx'
import { Moment } from '../../../../components/moment.tsx'
import { ActDetail } from '../act-detail.tsx'
import type { StaffForm } from './rules.ts'
import '../act.css'

/** Whose words the form answers to. */
const WRITTEN_BY: Partial<Record<StaffForm, string>> = {
  'yimen:decide': 'yimen:review',
  'yimen:sign-opinion': 'yimen:review-opinion'
}

/** The handler's text above the head's answer. */
export function Proposal({ form, dossier }: { form: StaffForm; dossier: Dossier }) {
  const { t } = useTranslation(['task-forms', 'cases'])
  const act = dossier.acts.findLast(
    (one) => one.form === WRITTEN_BY[form] && one.businessKey === dossier.number
  )
  if (!act) return null
  return (
    <section className="proposal" aria-label={t('proposal')}>
      <p className="act__head">
        <b>{act.person}</b>
        <AnswerTag answer={act.outcome} />
        <Moment at={act.completedAt} />
      </p>
      <p className="act__text">{act.text}</p>
      <ActDetail act={act} dossier={dossier} />
      {act.legalBasis && <p className="act__law">{t('cases:opinions.law', { law: act.legalBasis })}</p>}
    </section>
  )
}
