import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Why } from '../clocks/schema.ts'
import { explainDue, type ClockTerms, type Explained, type ExplainedDay } from './due.ts'
import { parseCases, parseTerms, splitPause, WrongInput } from './due-date-input.ts'
import { readShippedCalendar } from './shipped-calendar.ts'
import type { Calendar } from './working-days.ts'

const USAGE =
  'Use: due-date START LIMIT [--pause FROM..TO]… [--extend LIMIT], as 2026-04-22 10wd --pause 2026-04-24..2026-05-12, or due-date --file FILE'

/** Chinese first: the explanation is read out to applicants. */
const WORDS: Record<Why, string> = {
  start: '起算日，不计入 (day of the event, not counted)',
  'working-day': '工作日 (working day)',
  'make-up-day': '调休上班 (make-up working day)',
  weekend: '周末 (weekend)',
  holiday: '放假 (day off)',
  'calendar-day': '自然日 (calendar day)',
  paused: '中止期间，不计入 (paused)',
  moved: '最后一日逢休息日顺延 (last day was a day off, moved on)'
}

function sayWhy({ why, name }: ExplainedDay): string {
  return name ? `${WORDS[why]}：${name}` : WORDS[why]
}

function readOptions(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        pause: { type: 'string', multiple: true },
        extend: { type: 'string', multiple: true },
        file: { type: 'string', multiple: true }
      }
    })
  } catch (error) {
    throw new WrongInput(`${(error as Error).message}. ${USAGE}`)
  }
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new WrongInput(`The file ${path} cannot be read: ${(error as Error).message}`)
  }
}

/** The answer as it is printed: one explained case, or the due dates of a file. */
export function answer(argv: string[]): unknown {
  const { values, positionals } = readOptions(argv)
  const { pause = [], extend = [], file = [] } = values
  const calendar = readShippedCalendar()

  const [path] = file
  if (path !== undefined) {
    if (file.length > 1 || positionals.length + pause.length + extend.length > 0)
      throw new WrongInput(`The option --file stands alone. ${USAGE}`)
    return parseCases(readFile(path)).map((entry, index) => answerCase(entry, index, calendar))
  }

  const [start, limit] = positionals
  if (positionals.length !== 2 || extend.length > 1) throw new WrongInput(USAGE)
  const terms = parseTerms({ start, limit, pauses: pause.map(splitPause), extend: extend[0] })
  const { due, provisional, days } = explain(terms, calendar)
  return {
    due,
    provisional,
    days: days.map((day) => ({ date: day.date, counted: day.counted, why: sayWhy(day) }))
  }
}

/** The sentence about a wrong case of a file names its place, counted from 1. */
function answerCase(entry: unknown, index: number, calendar: Calendar) {
  try {
    const { due, provisional } = explain(parseTerms(entry), calendar)
    return { due, provisional }
  } catch (error) {
    if (error instanceof WrongInput) throw new WrongInput(`Case ${index + 1}: ${error.message}`)
    throw error
  }
}

function explain(terms: ClockTerms, calendar: Calendar): Explained {
  try {
    return explainDue(terms, calendar)
  } catch (error) {
    // That a limit runs past the last year of four digits is found only while counting.
    if (error instanceof RangeError) throw new WrongInput(`The limit is too long: ${error.message}`)
    throw error
  }
}
