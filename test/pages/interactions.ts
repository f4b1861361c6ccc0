import type { BrowserContext, Page } from 'playwright-core'

/** A click or key press as the browser timed it: from the input to the picture that answers it. */
export interface Interaction {
  page: string
  target: string
  kind: string
  /** Milliseconds, which the browser rounds to 8. */
  duration: number
}

/** The shortest that the browser reports. */
const SHORTEST_MS = 16

/** Has the browser time every click and key press of a context (Event Timing); `report` gets each. */
export async function timeInteractions(
  context: BrowserContext,
  report: (interaction: Interaction) => void
): Promise<void> {
  await context.exposeBinding(
    'reportInteraction',
    ({ page }: { page: Page }, one: Omit<Interaction, 'page'>) =>
      report({ ...one, page: new URL(page.url()).pathname })
  )
  await context.addInitScript((durationThreshold) => {
    const send = (globalThis as unknown as { reportInteraction: (one: object) => void }).reportInteraction
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        // One click is several events; the last one holds what the page did.
        if (entry.name !== 'click' && entry.name !== 'keydown') continue
        const element = entry.target instanceof Element ? entry.target : null
        const target = element?.getAttribute('aria-label') ?? element?.textContent?.trim().slice(0, 40) ?? ''
        send({ target, kind: entry.name, duration: entry.duration })
      }
    }).observe({ type: 'event', durationThreshold, buffered: true } as PerformanceObserverInit)
  }, SHORTEST_MS)
}

/** A line for people: how many there were, how long they took, and the slowest. */
export function describeInteractions(interactions: Interaction[]): string {
  if (interactions.length === 0) return `No click took longer than ${SHORTEST_MS} ms.`
  const sorted = [...interactions].sort((a, b) => a.duration - b.duration)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.duration
  const slowest = sorted
    .slice(-3)
    .reverse()
    .map(({ duration, kind, target, page }) => `${duration} ms ${kind} “${target}” on ${page}`)
  return (
    `${sorted.length} clicks and keys over ${SHORTEST_MS} ms: ` +
    `half within ${at(0.5)} ms, 95 % within ${at(0.95)} ms, all within ${at(1)} ms. Slowest: ${slowest.join('; ')}`
  )
}
