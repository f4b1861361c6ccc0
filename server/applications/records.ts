import type { Application, Correction } from './schema.ts'
import type { ApplicationRow, CorrectionRow } from './store.ts'

/** What the API shows of a row; the rest is the server's own. */
export function toApplication(row: ApplicationRow): Application {
  const {
    id,
    number,
    projectId,
    stage,
    item,
    state,
    facts,
    form,
    deemedAccepted,
    filedAt,
    acceptedAt,
    concludedAt
  } = row
  return {
    id,
    number,
    projectId,
    stage,
    item,
    state,
    facts,
    form,
    deemedAccepted,
    filedAt,
    acceptedAt,
    concludedAt
  }
}

export function toCorrection({
  number,
  askedAt,
  dueOn,
  days,
  lines,
  answers,
  answeredAt
}: CorrectionRow): Correction {
  return { number, askedAt, dueOn, days, lines, answers, answeredAt }
}
