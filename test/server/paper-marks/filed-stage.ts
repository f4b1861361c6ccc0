import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'

export interface FiledStage {
  applicationId: string
  number: string
  /** Of the application's one paper, M15 环境影响报告表. */
  fileId: string
}

/** A filing with one paper, as its tasks find it; the engine is not asked by any act. */
export async function fileStage(db: Knex, number: string): Promise<FiledStage> {
  const person = (await db('people').where({ username: 'applicant' }).first('id'))!
  const { organisationId } = (await db('memberships').where({ personId: person.id }).first())!
  const [project] = await db('projects')
    .insert({ organisationId, nameZh: '污水处理厂', createdBy: person.id })
    .returning('*')
  const [application] = await db('applications')
    .insert({ projectId: project!.id, stage: 'S1', facts: '{}', form: '{}', createdBy: person.id })
    .returning('*')
  const applicationId = application!.id
  await db('applications')
    .where({ id: applicationId })
    .update({ number, state: 'filed', leadGroup: 'FG@360500:lead' })
  const [file] = await db('files')
    .insert({
      organisationId,
      uploadedBy: person.id,
      name: '环境影响报告表.pdf',
      mediaType: 'application/pdf',
      size: 10,
      sha256: '0'.repeat(64),
      scan: 'clean'
    })
    .returning('*')
  await db('application_papers').insert({ applicationId, material: 'M15', fileId: file!.id, round: 1 })
  return { applicationId, number, fileId: file!.id }
}

/** An open task of a form for a group; returns its id. */
export async function openTask(
  db: Knex,
  { businessKey, owner, form }: { businessKey: string; owner: string; form: string }
): Promise<string> {
  const taskKey = form.replace('yimen:', '')
  await db('task_definitions')
    .insert({ processDefinitionId: 'd', taskKey, name: taskKey, form, nodeShareDays: null })
    .onConflict()
    .ignore()
  const taskId = randomUUID()
  await db('inbox_entries').insert({
    owner,
    taskId,
    taskKey,
    taskName: taskKey,
    processDefinitionId: 'd',
    processInstanceId: 'p',
    businessKey,
    createdAt: new Date().toISOString()
  } as never)
  return taskId
}

/** A stage opinion that is asked of a department, with findings of its programme. */
export async function askOpinion(
  db: Knex,
  { applicationId, number }: FiledStage,
  department: string,
  findings: [rule: string, result: 'passed' | 'differs' | 'to-judge' | 'not-checked'][]
): Promise<{ number: string; findings: number[] }> {
  const own = `${number}-${department}`
  await db('applications').where({ id: applicationId }).update({ state: 'in-review' })
  await db('stage_opinions').insert({
    number: own,
    applicationId,
    department,
    region: '360500'
  } as never)
  if (findings.length === 0) return { number: own, findings: [] }
  const rows = await db('findings')
    .insert(
      findings.map(([rule, result], position) => ({
        externalTaskId: own,
        position,
        businessKey: own,
        topic: 'environment.check-eia',
        rule,
        title: `标题 ${rule}`,
        result,
        evidence: '依据',
        source: '来源',
        asOf: null,
        law: null,
        worker: 'environment',
        numbers: null
      }))
    )
    .returning('id')
  return { number: own, findings: rows.map(({ id }) => id) }
}
