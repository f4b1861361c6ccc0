import type { Knex } from 'knex'
import { listSlots } from '../applications/slots.ts'
import type { FiledApplication } from '../applications/store.ts'
import { officeName } from '../official-papers/common-facts.ts'
import { writePaper } from '../official-papers/write-paper.ts'
import { findSilentConsent } from '../silent-consents/store.ts'
import type { StageOpinion } from './store.ts'

/** 征求意见函 of the lead to a standing reviewer: what is asked, which papers there are, until when, and what silence means. */
export async function writeConcurrenceRequest(
  trx: Knex.Transaction,
  application: FiledApplication,
  opinion: StageOpinion,
  today: string
): Promise<void> {
  const { region, department } = opinion
  const to = await officeName(trx, opinion)
  const papers = (await listSlots(trx, application)).filter((slot) => slot.papers.length > 0)
  const clock = await trx('clocks')
    .where({ ownerKind: 'opinion', ownerId: opinion.id, kind: 'opinion' })
    .first('dueOn')
  const stage = (await trx('stages')
    .where({ code: application.stage as never })
    .first('nameZh'))!
  const silence = await findSilentConsent(trx, { region, stage: application.stage, department })
  await writePaper(
    trx,
    'concurrence-request',
    { application, businessKey: opinion.number, today },
    {
      to,
      question: `请就本项目${stage.nameZh}阶段的申报，按本部门职责提出审查意见：同意、附条件同意、不同意或者需要特别程序。`,
      papers: papers.map(({ nameZh }) => nameZh),
      dueOn: clock?.dueOn ?? null,
      silence: silence !== undefined
    }
  )
}
