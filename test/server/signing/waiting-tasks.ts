import type { Knex } from 'knex'
import { startClock } from '../../../server/clocks/store.ts'

export interface Waiting {
  taskId: string
  number: string
}
interface Special {
  proposal?: 'propose-grant' | 'propose-refuse'
  reviewer?: string
  round?: number
  prerequisites?: 'none' | 'open'
  /** Result of one line of the automatic check, and the handler's word on it. */
  finding?: { result: 'passed' | 'differs'; verdict?: 'holds' | 'unfounded' }
  claimedBy?: string
  /** First day of a promised clock of 3 working days. */
  clockFrom?: string
  /** An opinion of the stage instead of an item. */
  answer?: 'agree' | 'conditions' | 'disagree'
}

/** Work of the city's 环保 that waits for its head: an item by default, reviewed by hb-handler. */
export function createWaiting(db: Knex) {
  let count = 0
  return async function wait(special: Special = {}): Promise<Waiting> {
    count += 1
    const suffix = String(count).padStart(4, '0')
    const { answer, round = 1, prerequisites = 'none' } = special
    const applicant = (await db('people').where({ username: 'applicant' }).first())!
    const reviewer = (await db('people')
      .where({ username: special.reviewer ?? 'hb-handler' })
      .first())!
    const { organisationId } = (await db('memberships').where({ personId: applicant.id }).first())!
    const [project] = await db('projects')
      .insert({ organisationId, nameZh: `项目${suffix}`, jurisdiction: '360500', createdBy: applicant.id })
      .returning('*')
    const [application] = await db('applications')
      .insert({ projectId: project!.id, stage: 'S1', facts: '{}', form: '{}', createdBy: applicant.id })
      .returning('*')
    const applicationId = application!.id
    const filed = `360500S1-20260310-${suffix}`
    await db('applications')
      .where({ id: applicationId })
      .update({ number: filed, leadGroup: 'FG@360500:lead', state: 'in-review' })

    const office = { department: 'HB', region: '360500' }
    const number = answer ? `${filed}-HB` : `360500HB-20260310-${suffix}`
    const owner = await insertSubject()
    const form = answer ? 'yimen:review-opinion' : 'yimen:review'
    const findingId = special.finding && (await insertFinding(special.finding.result))
    const verdict = special.finding?.verdict
    await db('acts').insert({
      taskId: `review-${suffix}`,
      businessKey: number,
      applicationId,
      ...owner,
      form,
      round,
      personId: reviewer.id,
      candidateGroup: 'HB@360500:handler',
      outcome: answer ?? special.proposal ?? 'propose-grant',
      text: '已审查',
      legalBasis: '环境影响评价法16条',
      detail: { verdicts: verdict ? [{ finding: findingId, verdict }] : [] },
      completedAt: '2026-03-11T02:00:00Z'
    } as never)
    if (special.clockFrom) await startPromise(special.clockFrom)
    return { taskId: await insertTask(), number }

    async function insertSubject() {
      if (answer) {
        const [opinion] = await db('stage_opinions')
          .insert({ number, applicationId, ...office })
          .returning('id')
        await db('stage_opinions').where({ id: opinion!.id }).update({ state: 'reviewed', answer, round })
        return { caseId: null, stageOpinionId: opinion!.id }
      }
      const version = (await db('item_versions')
        .where({ leadDept: 'HB', kind: 'promise' })
        .orderBy('item')
        .first())!
      const [row] = await db('cases')
        .insert({
          number,
          applicationId,
          projectId: project!.id,
          item: version.item,
          itemVersionId: version.id,
          ...office,
          prerequisites,
          hostedBy: null,
          state: 8
        })
        .returning('id')
      await db('cases').where({ id: row!.id }).update({ round })
      return { caseId: row!.id, stageOpinionId: null }
    }

    async function insertFinding(result: string): Promise<number> {
      const { rows } = await db.raw(
        `insert into findings (external_task_id, position, worker, business_key, topic, rule, title, result, evidence, source)
         values (:task, 0, 'environment', :number, 'environment.check-eia', 'r', '与敏感点的距离', :result, '80 米', '示例') returning id`,
        { task: `check-${suffix}`, number, result }
      )
      return rows[0].id as number
    }

    async function startPromise(startsOn: string): Promise<void> {
      await db.transaction((trx) =>
        startClock(trx, {
          ownerKind: 'case',
          ownerId: owner.caseId!,
          businessKey: number,
          kind: 'promised',
          startsOn,
          limit: { days: 3, unit: 'wd' }
        })
      )
    }

    async function insertTask(): Promise<string> {
      const taskKey = answer ? 'sign' : 'decide'
      await db('task_definitions')
        .insert({
          processDefinitionId: `d-${taskKey}`,
          taskKey,
          name: answer ? '签发' : '决定',
          form: answer ? 'yimen:sign-opinion' : 'yimen:decide',
          nodeShareDays: null
        })
        .onConflict(['processDefinitionId', 'taskKey'])
        .ignore()
      const taskId = `task-${suffix}`
      const claimer = special.claimedBy
        ? (await db('people').where({ username: special.claimedBy }).first())!.id
        : null
      await db('inbox_entries').insert({
        owner: 'HB@360500:head',
        taskId,
        taskKey,
        taskName: taskKey,
        processDefinitionId: `d-${taskKey}`,
        processInstanceId: 'p',
        businessKey: number,
        assignee: claimer,
        createdAt: '2026-03-11T02:00:00Z'
      } as never)
      return taskId
    }
  }
}
