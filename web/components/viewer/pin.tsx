import type { ViewerMark } from './marks.ts'

/** Solid: differs; ring: to judge. The same pin on the page, on its thumbnail and in the list. */
export function Pin({ number, result }: Pick<ViewerMark, 'number' | 'result'>) {
  return (
    <span className={result === 'differs' ? 'pin' : 'pin pin--ring'} aria-hidden="true">
      {number}
    </span>
  )
}
