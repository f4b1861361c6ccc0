import { defaultOptions, Upload, type DetailedError, type HttpResponse } from 'tus-js-client'
import { beginUpload, FILE_ID } from '../../../server/files/uploads/schema.ts'
import { ApiError, csrfHeader, pathOf, readReply, renewCsrfToken, tellSessionExpired } from '../../api.ts'

const MIB = 1024 * 1024
/** A piece: what a break in the line costs at most where a proxy keeps a request until it is whole. */
const PIECE_BYTES = 4 * MIB
/** Seconds until the next try; the last one again and again. A line that comes back is tried at once. */
const WAITS = [1, 2, 5, 10, 15]

interface Watcher {
  onProgress: (sent: number) => void
  /** The line is broken or the server away; it goes on by itself. */
  onBroken: () => void
  onLanded: (fileId: string) => void
  onRefused: (error: Error) => void
}

export interface RunningUpload {
  pause: () => void
  go: () => void
  /** Also removes what the server has of it. */
  cancel: () => void
}

/** Kept in the browser with the address of the upload, so that the same file goes on after a reload. */
export interface UploadOf {
  application: string
  material: string
}

const keyOf = ({ application, material }: UploadOf, { name, size, lastModified }: File) =>
  ['yimen', application, material, name, size, lastModified].join('|')

/** Sends a file in pieces by tus, from where an earlier try of the same file for the same slot ended. */
export function startUpload(
  { organisationId, slot, file }: { organisationId: string; slot: UploadOf; file: File },
  watcher: Watcher
): RunningUpload {
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const upload = new Upload(file, {
    endpoint: pathOf(beginUpload.url, { organisationId }),
    chunkSize: PIECE_BYTES,
    retryDelays: null,
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, ...slot },
    fingerprint: async () => keyOf(slot, file),
    onBeforeRequest: (request) => {
      for (const [name, value] of Object.entries(csrfHeader())) request.setHeader(name, value)
    },
    onAfterResponse: (request, response) => {
      // tus takes every refused question for an upload that is gone, and would begin from the first byte.
      if (request.getMethod() === 'HEAD' && passes(response.getStatus()))
        throw new Error(`HEAD ${response.getStatus()}`)
      if (response.getStatus() === 401) tellSessionExpired()
    },
    onProgress: (sent) => {
      tries = 0
      watcher.onProgress(sent)
    },
    onSuccess: ({ lastResponse }) => {
      end()
      watcher.onLanded(lastResponse.getHeader(FILE_ID) ?? '')
    },
    onError: (error) => void onError(error)
  })

  async function onError(error: Error): Promise<void> {
    if (stopped) return
    const response = (error as Partial<DetailedError>).originalResponse
    const refusal = response ? refusalOf(response) : null
    if (refusal?.code.startsWith('FST_CSRF')) await renewCsrfToken().catch(() => {})
    else if (refusal && !passes(refusal.status)) {
      end()
      return watcher.onRefused(refusal)
    }
    watcher.onBroken()
    timer = setTimeout(go, WAITS[Math.min(tries, WAITS.length - 1)]! * 1000)
    tries += 1
  }

  const begin = async () => {
    const earlier = await upload.findPreviousUploads()
    if (earlier[0]) upload.resumeFromPreviousUpload(earlier[0])
    if (!stopped) upload.start()
  }
  const go = () => {
    stopped = false
    stopWaiting()
    upload.start()
  }
  const goAtOnce = () => timer !== undefined && go()
  const stopWaiting = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const end = () => {
    stopped = true
    stopWaiting()
    window.removeEventListener('online', goAtOnce)
  }
  window.addEventListener('online', goAtOnce)
  void begin()

  return {
    go,
    pause: () => {
      stopped = true
      stopWaiting()
      void upload.abort()
    },
    cancel: () => {
      end()
      upload.abort(true).catch(() => {
        // The server removes what nobody goes on with.
      })
    }
  }
}

/** The server or the session comes back; other refusals stay. */
const passes = (status: number) => status === 401 || status === 423 || status === 429 || status >= 500

function refusalOf(response: HttpResponse): ApiError | null {
  try {
    readReply(response.getStatus(), response.getBody())
    return null
  } catch (error) {
    return error as ApiError
  }
}

/** Of this application, begun in this browser and not ended. */
export async function listBroken(application: string) {
  const all = await defaultOptions.urlStorage.findAllUploads()
  return all.filter(({ metadata, uploadUrl }) => metadata.application === application && uploadUrl)
}

export const forget = (urlStorageKey: string) => defaultOptions.urlStorage.removeUpload(urlStorageKey)

/** Of an upload that is not running; whether the server heard it is no matter, it expires there. */
export async function stopUpload(address: string): Promise<void> {
  await fetch(address, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0', ...csrfHeader() } }).catch(
    () => {}
  )
}
