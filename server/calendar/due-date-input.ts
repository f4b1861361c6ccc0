import type { ClockTerms, Limit } from './due.ts'
import { isIsoDate, type IsoDate } from './iso-date.ts'
import type { Pause } from './pauses.ts'

/** Wrong input of the command: its message is the sentence that the administrator reads. */
export class WrongInput extends Error {}

/** 27,000 years of days are no limit of any law, and a slip of the keyboard should not count for minutes. */
const MAX_LIMIT_DAYS = 99_999

function parseDate(text: unknown, what: string): IsoDate {
  if (typeof text === 'string' && isIsoDate(text)) return text
  throw new WrongInput(`${what} must be a day of the calendar as YYYY-MM-DD, not ${JSON.stringify(text)}`)
}

function parseLimit(text: unknown, what: string): Limit {
  const match = typeof text === 'string' ? /^(\d+)(wd|cd)$/.exec(text) : null
  const days = Number(match?.[1])
  if (!match || days > MAX_LIMIT_DAYS)
    throw new WrongInput(
      `${what} must be a number of working days as 10wd or of calendar days as 30cd, not ${JSON.stringify(text)}`
    )
  return { days, unit: match[2] === 'cd' ? 'cd' : 'wd' }
}

function parsePause(pair: unknown): Pause {
  if (!Array.isArray(pair) || pair.length !== 2)
    throw new WrongInput(`A pause must have the two days from and to, not ${JSON.stringify(pair)}`)
  const from = parseDate(pair[0], 'The first day of a pause')
  const to = parseDate(pair[1], 'The last day of a pause')
  if (to < from) throw new WrongInput(`A pause cannot end on ${to}, before it begins on ${from}`)
  return { from, to }
}

/** `FROM..TO` of the option `--pause`. */
export function splitPause(text: string): string[] {
  return text.split('..')
}

/** One case as `--file` has it: `{ "start", "limit": "10wd", "pauses": [[from, to]], "extend"?: "10wd" }`. */
export function parseTerms(input: unknown): ClockTerms {
  if (input === null || typeof input !== 'object' || Array.isArray(input))
    throw new WrongInput(`A case must be an object with start and limit, not ${JSON.stringify(input)}`)
  const { start, limit, pauses = [], extend } = input as Record<string, unknown>
  if (!Array.isArray(pauses))
    throw new WrongInput(`pauses must be a list of [from, to], not ${JSON.stringify(pauses)}`)
  return {
    start: parseDate(start, 'The start'),
    limit: parseLimit(limit, 'The limit'),
    pauses: pauses.map(parsePause),
    extension: extend === undefined || extend === null ? null : parseLimit(extend, 'The extension')
  }
}

/** The array that a `--file` holds. */
export function parseCases(text: string): unknown[] {
  const cases = parseJson(text)
  if (!Array.isArray(cases)) throw new WrongInput('The file must hold a JSON array of cases')
  return cases
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new WrongInput(`The file is not JSON: ${(error as Error).message}`)
  }
}
