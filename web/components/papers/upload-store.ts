import type { FileProblem } from './check-file.ts'
import type { RunningUpload } from './resumable-upload.ts'

export interface Uploading {
  key: number
  applicationId: string
  material: string
  name: string
  /** bytes */
  size: number
  sent: number
  /** Bytes in a second, over the last few; null until it is known. */
  speed: number | null
  /** `broken` goes on by itself; `attaching` is all sent and being looked at. */
  state: 'sending' | 'paused' | 'broken' | 'attaching'
  /** Told before sending, or by the server. */
  problem: FileProblem | Error | null
}

/** What the page shows of it anew at most so often, in ms. */
const REDRAW_MS = 200
const SPEED_OVER_MS = 5000

/**
 * Files on their way, for as long as the page is open: one may go to other steps and other pages meanwhile, and
 * finds them in their slots again.
 */
let uploads: readonly Uploading[] = []
const listeners = new Set<() => void>()
const running = new Map<number, RunningUpload>()
const samples = new Map<number, { at: number; sent: number }[]>()
let nextKey = 1

function publish(next: readonly Uploading[]) {
  uploads = next
  listeners.forEach((listener) => listener())
}

export const listUploads = () => uploads
export function watchUploads(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function addUpload(upload: Omit<Uploading, 'key' | 'sent' | 'speed' | 'state'>): number {
  const key = nextKey++
  publish([
    // A new try replaces the notice of the failed one.
    ...uploads.filter(
      ({ applicationId, material, problem }) =>
        applicationId !== upload.applicationId || material !== upload.material || problem === null
    ),
    { ...upload, key, sent: 0, speed: null, state: 'sending' }
  ])
  return key
}

export function changeUpload(key: number, part: Partial<Uploading>) {
  publish(uploads.map((one) => (one.key === key ? { ...one, ...part } : one)))
}

export function steer(key: number, upload: RunningUpload) {
  running.set(key, upload)
}

export function progressed(key: number, sent: number) {
  const now = performance.now()
  const kept = (samples.get(key) ?? []).filter(({ at }) => now - at < SPEED_OVER_MS)
  const upload = uploads.find((one) => one.key === key)
  const last = kept.at(-1)
  if (!upload || (last && now - last.at < REDRAW_MS && sent < upload.size)) return
  // Going on from an earlier try is no speed.
  const first = last && sent >= last.sent ? kept[0] : undefined
  samples.set(key, [...(first ? kept : []), { at: now, sent }])
  const speed = first && now > first.at ? ((sent - first.sent) / (now - first.at)) * 1000 : null
  changeUpload(key, { sent, speed, state: sent < upload.size ? 'sending' : 'attaching' })
}

export function pauseUpload(key: number) {
  running.get(key)?.pause()
  samples.delete(key)
  changeUpload(key, { state: 'paused', speed: null })
}

export function continueUpload(key: number) {
  changeUpload(key, { state: 'sending' })
  running.get(key)?.go()
}

/** Stops it and removes what was sent; of one that has ended, only its notice. */
export function dismissUpload(key: number) {
  const upload = uploads.find((one) => one.key === key)
  if (upload && upload.problem === null) running.get(key)?.cancel()
  endUpload(key)
}

export function endUpload(key: number) {
  running.delete(key)
  samples.delete(key)
  publish(uploads.filter((one) => one.key !== key))
}
