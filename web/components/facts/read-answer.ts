import { limitsOf, type Field } from './fields.ts'

/** Keys of the sentences in the dictionary `facts`, under `problems`. */
export type AnswerProblem =
  | 'required'
  | 'number'
  | 'notAbove'
  | 'tooSmall'
  | 'tooLarge'
  | 'tooLong'
  | 'creditCode'
  | 'email'
  | 'format'
  | 'points'

export type Answer = { value?: unknown; problem?: AnswerProblem; limit?: number }

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What was typed, as the value to send; empty is no value, and a problem only when `required`. */
export function readAnswer(field: Field, typed: string, required: boolean): Answer {
  const text = typed.trim()
  if (text === '') return required && !field.optional ? { problem: 'required' } : {}
  if (field.kind === 'yes-no') return { value: text === 'true' }
  if (field.kind === 'choice') return { value: text === 'true' ? true : text === 'false' ? false : text }
  if (field.kind === 'points') return readPoints(text)
  return field.kind === 'number' ? readNumber(field, text) : readText(field, text)
}

/** People write 26,000,000 and, with a Chinese keyboard, 26，000，000 or ３２００. */
function readNumber(field: Field, text: string): Answer {
  const value = Number(text.normalize('NFKC').replace(/[,\s]/g, ''))
  if (!Number.isFinite(value)) return { problem: 'number' }
  const { minimum, exclusiveMinimum, maximum } = limitsOf(field)
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    return { problem: 'notAbove', limit: exclusiveMinimum }
  if (minimum !== undefined && value < minimum) return { problem: 'tooSmall', limit: minimum }
  if (maximum !== undefined && value > maximum) return { problem: 'tooLarge', limit: maximum }
  return { value }
}

function readText(field: Field, text: string): Answer {
  const { minLength, maxLength, pattern, format } = limitsOf(field)
  const value = field.name === 'creditCode' ? text.toUpperCase() : text
  if (field.name === 'creditCode' && value.length !== minLength) return { problem: 'creditCode' }
  if (maxLength !== undefined && value.length > maxLength) return { problem: 'tooLong', limit: maxLength }
  if (format === 'email' && !EMAIL.test(value)) return { problem: 'email' }
  if (minLength !== undefined && value.length < minLength) return { problem: 'format' }
  if (pattern !== undefined && !new RegExp(pattern).test(value)) return { problem: 'format' }
  return { value }
}

/** One corner of the site per line: longitude, latitude. */
function readPoints(text: string): Answer {
  const points = text
    .normalize('NFKC')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .split(/[,\s、]+/)
        .filter(Boolean)
        .map(Number)
    )
  const sound = points.every(
    ([lon = NaN, lat = NaN, ...rest]) => rest.length === 0 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
  )
  return sound && points.length >= 3 ? { value: points } : { problem: 'points' }
}

/** The other way round, for the input. */
export function writeAnswer(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map((point: unknown[]) => point.join(', ')).join('\n')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
