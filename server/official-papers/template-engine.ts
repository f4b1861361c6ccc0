import { Liquid } from 'liquidjs'
import { chineseDate } from './chinese-date.ts'

const TAGS = ['if', 'unless', 'case', 'for', 'assign', 'break', 'continue', 'comment']
const FILTERS = [
  'default',
  'strip',
  'join',
  'map',
  'size',
  'first',
  'last',
  'plus',
  'minus',
  'append',
  'prepend'
]

const SHA256 = /^[0-9a-f]{64}$/

/** A day of nothing, a picture of nothing: what may be empty needs a condition around it. */
export class NotForFilter extends Error {}
/** A whole list or group; the part that is meant has a name. */
export class NotWords extends Error {}

class Picture {
  constructor(readonly sha256: string) {}
}

/**
 * Signs that mean something at a template's line (`#`, `-`, `|`, the end of a line) mean nothing in what it fills in:
 * there they are private signs until the lines were read. What a person typed cannot write a row or a heading.
 */
const SIGNS = ['\n', '#', '-', '|'] as const
const PRIVATE = /[\uE000-\uE00F]/g
const hide = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(PRIVATE, '')
    .replace(/[\n#|-]/g, (sign) => String.fromCharCode(0xe000 + SIGNS.indexOf(sign as '\n')))
export const reveal = (text: string) =>
  text.replace(PRIVATE, (sign) => SIGNS[sign.charCodeAt(0) - 0xe000] ?? sign)

/** A picture in a cell of a table, as `reveal` leaves it. */
export const PICTURE = /^\uE008([0-9a-f]{64})\uE008$/

/** Reads no file, no prototype, no environment; unknown names are errors, and a paper's text has bounds. */
export function createTemplateEngine(): Liquid {
  const engine = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    greedy: false,
    parseLimit: 100_000,
    renderLimit: 2_000,
    memoryLimit: 2_000_000,
    timezoneOffset: -480,
    outputEscape: (value: unknown) =>
      value instanceof Picture ? `\uE008${value.sha256}\uE008` : hide(wordsOf(value))
  })
  for (const name of Object.keys(engine.tags)) if (!TAGS.includes(name)) delete engine.tags[name]
  for (const name of Object.keys(engine.filters)) if (!FILTERS.includes(name)) delete engine.filters[name]
  const filter = (name: string, accepts: (value: unknown) => boolean, write: (value: never) => unknown) =>
    engine.registerFilter(name, (value: unknown) => {
      if (!accepts(value)) throw new NotForFilter(name)
      return write(value as never)
    })
  filter('day', (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value), chineseDate)
  filter('quoted', Array.isArray, (names: string[]) => names.map((name) => `“${name}”`).join('、'))
  filter('newlines', Number.isInteger, (times: number) => '\n'.repeat(Math.max(0, Math.min(times, 20))))
  filter('chinese_number', Number.isInteger, chineseNumber)
  filter(
    'picture',
    (value) => typeof value === 'string' && SHA256.test(value),
    (value: string) => new Picture(value)
  )
  return engine
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new NotWords()
}

/** 一 to 九十九, as terms are written in legal papers; larger ones in digits. */
function chineseNumber(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) return String(number)
  const digits = '零一二三四五六七八九'
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return (tens > 1 ? digits[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 ? digits[ones]! : '')
}
