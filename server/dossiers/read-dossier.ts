import type { Knex } from 'knex'
import { toApplication, toCorrection } from '../applications/records.ts'
import { nameFiling } from '../applications/name-filing.ts'
import { listSlots } from '../applications/slots.ts'
import { findCorrection } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { listCirculations } from '../circulations/store.ts'
import { listConditionsFor } from '../conditions/store.ts'
import { explainClock, listClocks } from '../clocks/read-clocks.ts'
import { listLevels } from '../levels/list-levels.ts'
import { NotFound } from '../errors.ts'
import { readJoint } from '../joint-reviews/read-joint.ts'
import { listPaperChecks } from '../paper-checks/list-paper-checks.ts'
import { listMeetingsOf } from '../meetings/store.ts'
import { isHearingListed } from '../moves/hearing/order.ts'
import { listMoveRecords } from '../moves/list-offers.ts'
import { listProcedures } from '../moves/special-procedure/limits.ts'
import { listOfficialPapers } from '../official-papers/list-papers.ts'
import { describeProject } from '../projects/describe-project.ts'
import { listTimeline } from '../projects/timeline.ts'
import { listTracks } from '../projects/tracks.ts'
import { findSubject, type Subject } from '../tasks/subject.ts'
import { findUrged } from '../urges/store.ts'
import { asPromised, findOwnRules } from '../region-settings/own-rules.ts'
import { listRecordedActs } from './recorded-acts.ts'
import type { Dossier, RecordedFinding } from './schema.ts'

/**
 * Everything about one number on one page; all departments of the stage see the same (信息共享). `clockKey`: whose
 * clocks, where they are not the number's own.
 */
export async function readDossierOf(
  db: Knex,
  number: string,
  now: Date,
  clockKey = number
): Promise<Dossier> {
  const subject = await findSubject(db, number)
  if (!subject) throw new NotFound(`dossier ${number}`)
  const { application } = subject
  const today = legalToday(now)

  const [
    project,
    correction,
    clocks,
    explanation,
    slots,
    findings,
    acts,
    tracks,
    paperChecks,
    timeline,
    papers,
    names,
    urged,
    meetings,
    circulations,
    moves,
    conditions,
    joint,
    levels
  ] = await Promise.all([
    describeProject(db, application.projectId, now),
    findCorrection(db, application.id),
    listClocks(db, clockKey, today),
    explainClock(db, clockKey, today),
    listSlots(db, application),
    listFindings(db, number),
    listRecordedActs(db, application.id),
    listTracks(db, application.id, now),
    listPaperChecks(db, application, today),
    listTimeline(db, { applicationId: application.id }),
    listOfficialPapers(db, [application.id]),
    nameOf(db, subject),
    findUrged(db, [number]),
    listMeetingsOf(db, [application.id]),
    listCirculations(db, { number }),
    listMoveRecords(db, [number], now),
    listConditionsFor(db, subject),
    subject.case ? readJoint(db, subject.case.id) : null,
    listLevels(db, subject.case)
  ])
  return {
    number,
    kind: subject.case ? 'case' : subject.opinion ? 'opinion' : 'application',
    ...names,
    track: tracks.find((track) => track.number === number) ?? null,
    project: project!,
    application: toApplication(application),
    correction: correction ? toCorrection(correction) : null,
    clocks,
    explanation: explanation ?? null,
    slots,
    findings,
    acts,
    tracks,
    paperChecks,
    timeline,
    papers,
    moves,
    procedures: await listProcedures(db, subject),
    hearingByRight: await isHearingListed(db, subject),
    urged: urged.get(number) ?? null,
    circulations,
    meetings: meetings.get(application.id)!,
    conditions,
    joint,
    levels
  }
}

async function listFindings(db: Knex, businessKey: string): Promise<RecordedFinding[]> {
  const { rows } = await db.raw(
    `select id, topic, rule, title, result, evidence, source, as_of, law, numbers, created_at from findings
     where business_key = ? order by id`,
    [businessKey]
  )
  return rows
}

async function nameOf(db: Knex, { application, case: row, opinion }: Subject) {
  if (!row) {
    const stage = await nameFiling(db, application)
    return {
      nameZh: opinion ? `${stage.nameZh}阶段意见` : stage.nameZh,
      nameEn: opinion ? `Stage opinion: ${stage.nameEn}` : stage.nameEn,
      item: null
    }
  }
  const own = await findOwnRules(db, { applicationId: row.applicationId })
  const version = asPromised((await db('item_versions').where({ id: row.itemVersionId }).first())!, own)
  const limit = (days: number | null, unit: string) => (days === null ? '' : `${days} ${unit}`)
  return {
    nameZh: version.nameZh,
    nameEn: version.nameEn,
    item: {
      item: version.item,
      version: version.version,
      nameZh: version.nameZh,
      nameEn: version.nameEn,
      legalBasis: version.legalBasis,
      conditionZh: version.conditionZh,
      conditionEn: version.conditionEn,
      statutory: limit(version.statutoryDays, version.statutoryUnit),
      promised: limit(version.promisedDays, version.promisedUnit),
      persons: version.persons,
      extension: version.extension
    }
  }
}
