import { useTranslation } from 'react-i18next'
import type { Dossier, RecordedAct } from '../../../../../server/dossiers/schema.ts'
import type { Companion } from '../../../../../server/inbox/schema.ts'
import { AnswerTag } from '../../../../components/answer-tag.tsx'
import { useActor } from '../../../../components/use-actor.ts'
import { useName } from '../../../../components/data-name.ts'
import { Moment } from '../../../../components/moment.tsx'
import { ActDetail } from '../act-detail.tsx'
import type { PairForms } from './pair-answers.ts'
import type { StaffForm } from './rules.ts'
import '../act.css'

/** Whose words the form answers to. */
const WRITTEN_BY: Partial<Record<StaffForm, string>> = {
  'yimen:decide': 'yimen:review',
  'yimen:forward': 'yimen:review',
  'yimen:register': 'yimen:review',
  'yimen:sign-opinion': 'yimen:review-opinion'
}

const findProposal = (form: StaffForm, dossier: Dossier, number: string) =>
  dossier.acts.findLast((one) => one.form === WRITTEN_BY[form] && one.businessKey === number)

/** The handler's text above the head's answer. */
export function Proposal({ form, dossier }: { form: StaffForm; dossier: Dossier }) {
  const act = findProposal(form, dossier, dossier.number)
  return act ? <Words act={act} dossier={dossier} /> : null
}

/** What was proposed for an opinion and for its item; words that are the same stand once. */
export function PairProposals({
  forms,
  dossier,
  item
}: {
  forms: PairForms
  dossier: Dossier
  item: Companion
}) {
  const named = useName()
  const ofOpinion = findProposal(forms.opinion, dossier, dossier.number)
  const ofItem = findProposal(forms.item, dossier, item.businessKey)
  return (
    <>
      {ofOpinion && <Words act={ofOpinion} dossier={dossier} />}
      {ofItem && (
        <Words
          act={ofItem}
          dossier={dossier}
          about={named(item.subjectZh, item.subjectEn)}
          same={ofItem.text === ofOpinion?.text && ofItem.legalBasis === ofOpinion.legalBasis}
        />
      )}
    </>
  )
}

interface Props {
  act: RecordedAct
  dossier: Dossier
  about?: string
  /** As above: only the answer is said. */
  same?: boolean
}

function Words({ act, dossier, about, same = false }: Props) {
  const actor = useActor()
  const { t } = useTranslation(['task-forms', 'cases'])
  return (
    <section className="proposal" aria-label={about ? `${t('proposal')} ${about}` : t('proposal')}>
      <p className="act__head">
        <b>{about ?? actor(act.person, act.actingFor)}</b>
        <AnswerTag answer={act.outcome} />
        {!same && <Moment at={act.completedAt} />}
      </p>
      {!same && <p className="act__text">{act.text}</p>}
      <ActDetail act={act} dossier={dossier} />
      {!same && act.legalBasis && (
        <p className="act__law">{t('cases:opinions.law', { law: act.legalBasis })}</p>
      )}
    </section>
  )
}
