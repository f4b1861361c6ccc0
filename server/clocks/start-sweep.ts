import type { FastifyInstance } from 'fastify'
import { every, type Running } from '../every.ts'
import { keepPace } from './keep-pace.ts'
import { createMessenger } from './messenger.ts'
import { sweepClocks } from './sweep.ts'

/** A clock is over at midnight; whoever waits for the day after hears of it within seconds. */
const EVERY_MS = 5_000
/** One engine that refuses everything fills no log. */
const LOGGED = 10

/** Tells the diagrams of the legal deadlines that have come, until stopped. */
export function startSweep(app: FastifyInstance): Running {
  return every(
    EVERY_MS,
    (stopping) => sweep(app, stopping),
    (error) => app.log.error({ err: error }, 'clocks were not swept; trying again')
  )
}

async function sweep(app: FastifyInstance, stopping: () => boolean): Promise<void> {
  const { now } = app
  const except = app.pastClocks.projects()
  const pace = () => keepPace(app.db, stopping)
  const { failed } = await sweepClocks(app.db, createMessenger(app), { now, except, stopping, pace })
  for (const { clock, error } of failed.slice(0, LOGGED))
    app.log.warn({ clock, err: error, failed: failed.length }, 'the clock is told again later')
}
