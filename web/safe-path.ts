/** Only a path of ours: `//evil.example` and the like would lead away. */
export function safePath(to: string | null): string | null {
  return to && /^\/(?![/\\])/.test(to) ? to : null
}

/** The same page with where to go on afterwards. */
export function withReturn(path: string, to: string | null): string {
  const safe = safePath(to)
  return safe ? `${path}?to=${encodeURIComponent(safe)}` : path
}
