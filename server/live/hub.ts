import pg from 'pg'
import type { FastifyBaseLogger } from 'fastify'
import type { User } from '../policies.ts'
import { holdingsOf } from '../inbox/holdings.ts'
import { type Announcement, CHANNEL } from './announce.ts'
import type { LiveEvent } from './schema.ts'

const RECONNECT_MS = 1_000

interface Listener {
  owners: Set<string>
  send: (event: LiveEvent) => void
}

export interface Hub {
  /** Answers how to leave again. */
  join(user: User, send: (event: LiveEvent) => void): () => void
  stop(): Promise<void>
}

/** One database connection listens for all browsers of this server, from the first one on. */
export function startHub(databaseUrl: string, log: Pick<FastifyBaseLogger, 'warn'>): Hub {
  const listeners = new Set<Listener>()
  let stopped = false
  let client: pg.Client | undefined
  let started: Promise<void> | undefined

  function tell({ owners = [], projects = [] }: Announcement): void {
    for (const listener of listeners) {
      if (owners.some((owner) => listener.owners.has(owner))) listener.send({ kind: 'inbox' })
      for (const projectId of projects) listener.send({ kind: 'project', projectId })
    }
  }

  async function listen(): Promise<void> {
    if (stopped) return
    client = new pg.Client({ connectionString: databaseUrl, application_name: 'yimen live' })
    client.on('notification', ({ payload }) => tell(JSON.parse(payload ?? '{}') as Announcement))
    client.on('error', () => {})
    client.once('end', () => {
      if (!stopped) setTimeout(() => void listen(), RECONNECT_MS)
    })
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
    } catch (error) {
      log.warn({ error }, 'live updates are waiting for the database')
      await client.end()
    }
  }

  return {
    join(user, send) {
      started ??= listen()
      const listener = { owners: new Set(holdingsOf(user).map(({ owner }) => owner)), send }
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async stop() {
      stopped = true
      await started
      await client?.end()
    }
  }
}
