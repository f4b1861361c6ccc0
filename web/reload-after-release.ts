const KEPT = 'yimen.reloaded-at'
/** Where a new page lacks the same part again, something else is wrong and the page says so. */
const AGAIN_MS = 60_000

/** A page that was opened before a release asks for parts that are gone: it begins anew, once. */
export function reloadAfterRelease() {
  addEventListener('vite:preloadError', () => {
    const before = Number(sessionStorage.getItem(KEPT))
    if (Date.now() - before < AGAIN_MS) return
    // Without a connection the parts are only out of reach, and what was typed stays on the page.
    fetch('/health/live').then(
      ({ ok }) => {
        if (!ok) return
        sessionStorage.setItem(KEPT, String(Date.now()))
        location.reload()
      },
      () => {}
    )
  })
}
