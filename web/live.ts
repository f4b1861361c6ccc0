import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { LIVE_URL, type LiveEvent } from '../server/live/schema.ts'
import { askAgain } from './connection.ts'
import { refreshInTurn } from './refresh-in-turn.ts'

/**
 * What to read again, by what the server says has changed. Supervision is not among them: it is computed over all that
 * runs, and a city changes faster than that; its page reads it each minute.
 */
const AFFECTED: Record<LiveEvent['kind'], string[]> = {
  inbox: ['board', 'inbox', 'tasks', 'dossiers', 'projects', 'notifications', 'notifications-unread'],
  project: ['board', 'projects', 'applications', 'dossiers', 'tasks', 'diagrams']
}
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000

/** Keeps the pages fresh while someone is signed in; after a broken connection everything live is read again. */
export function useLive(signedIn: boolean) {
  const queryClient = useQueryClient()

  useEffect(() => {
    if (!signedIn) return
    let source: EventSource
    let wait = FIRST_WAIT_MS
    let timer: ReturnType<typeof setTimeout> | undefined
    let broken = false

    const refresh = refreshInTurn(queryClient)

    const connect = () => {
      source = new EventSource(LIVE_URL)
      source.onopen = () => {
        wait = FIRST_WAIT_MS
        if (broken) refresh(Object.values(AFFECTED).flat())
        broken = false
      }
      source.onmessage = ({ data }: MessageEvent<string>) => {
        const event = JSON.parse(data) as LiveEvent
        refresh(AFFECTED[event.kind] ?? [])
      }
      source.onerror = () => {
        broken = true
        void askAgain()
        // The browser itself reconnects after a broken stream, but not after an HTTP error.
        if (source.readyState !== EventSource.CLOSED) return
        timer = setTimeout(connect, wait)
        wait = Math.min(wait * 2, LONGEST_WAIT_MS)
      }
    }
    connect()
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [signedIn, queryClient])
}
