import { formatExactly, formatInstant } from '../dates.ts'

/** An instant in the reader's words; exact time on hover. */
export function Moment({ at }: { at: string }) {
  return (
    <time dateTime={at} title={formatExactly(at)}>
      {formatInstant(at)}
    </time>
  )
}
