import type { FastifyInstance } from 'fastify'
import { every, type Running } from '../every.ts'
import { addressWebhooks, postOldest } from './post-webhooks.ts'
import { refusalOf, webhookRequest, type WebhookMessage } from './webhook-formats.ts'

const EVERY_MS = 2_000
const PATIENCE_MS = 10_000

/** Posts what offices are told of to the robot of YIMEN_WEBHOOK_URL; without it nothing runs and nothing is posted later. */
export function startWebhooks(
  { db, env, now, log }: Pick<FastifyInstance, 'db' | 'env' | 'now' | 'log'>,
  everyMs = EVERY_MS
): Running {
  const channel = env.webhook
  if (!channel) return { stop: async () => {} }

  async function post(message: WebhookMessage): Promise<void> {
    const { url, ...request } = webhookRequest(channel!, message, now())
    const answer = await fetch(url, {
      ...request,
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS)
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
    const refusal = refusalOf(channel!.format, text)
    if (refusal) throw new Error(refusal)
  }
  async function postAll(stopping: () => boolean): Promise<void> {
    while (!stopping() && (await addressWebhooks(db)) > 0);
    while (!stopping() && (await postOldest(db, env.publicUrl, post)));
  }
  return every(everyMs, postAll, (error) => log.warn({ err: error }, 'webhooks wait for the next round'))
}
