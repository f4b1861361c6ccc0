import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import { NotFound, NotPossibleNow, PrerequisiteNotFiled } from '../errors.ts'
import { listItemsOn } from '../items/store.ts'
import { actsFor, type User } from '../policies.ts'
import { windowsOf } from '../window/windows-of.ts'
import { draftAlone, findUnfinished } from './draft-alone.ts'
import { describeReadiness, isFiledAlone } from './list-parallel-items.ts'
import { getProjectFacts } from './project-facts.ts'

/** The draft of an item that is filed alone, with the newest stage's answers; the one that is there when it was not filed. */
export async function openParallelItemOf(
  db: Knex,
  { projectId, item, user, day }: { projectId: string; item: string; user: User; day: string }
): Promise<ApplicationRow> {
  return db.transaction(async (trx) => {
    const project = (await trx('projects').where({ id: projectId }).forUpdate().first())!
    const versions = await listItemsOn(trx, day)
    const version = versions.find((one) => one.item === item && isFiledAlone(one))
    if (!version) throw new NotFound(`item ${item} that is filed by itself`)
    const known = await getProjectFacts(trx, projectId)
    await refuseBlocked(version, known, versions)

    const running = await findUnfinished(trx, { projectId, item })
    if (running?.state === 'draft') return running
    if (running) throw new NotPossibleNow(running.state)
    const draft = await draftAlone(trx, { projectId, item }, known.filed, user.id)
    if (!actsFor(user, project.organisationId)) await openAtWindow(trx, draft, user)
    return draft
  })
}

type Blocked = Parameters<typeof describeReadiness>

export async function refuseBlocked(...[version, known, versions]: Blocked): Promise<void> {
  const { readiness, waitsFor } = describeReadiness(version, known, versions)
  if (readiness === 'blocked')
    throw new PrerequisiteNotFiled(
      waitsFor
        .filter(({ state }) => state !== 'open')
        .map(({ nameZh }) => nameZh)
        .join('、')
    )
}

/** At a window the consent that was given for the project's last filing there holds for this one. */
async function openAtWindow(trx: Knex.Transaction, draft: ApplicationRow, user: User): Promise<void> {
  const last = await trx('walk_ins')
    .join('applications', 'applications.id', 'walk_ins.application_id')
    .where({ 'applications.project_id': draft.projectId })
    .orderBy('walk_ins.consented_at', 'desc')
    .first('walk_ins.*')
  if (!last) return
  const { id: _id, applicationId: _filing, ...consent } = last
  await trx('walk_ins').insert({
    ...consent,
    applicationId: draft.id,
    ...windowsOf(user)[0]!,
    officerId: user.id
  } as never)
}
