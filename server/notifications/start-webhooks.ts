import type { FastifyInstance } from 'fastify'
import { addressWebhooks, postOldest } from './post-webhooks.ts'
import { refusalOf, webhookRequest, type WebhookMessage } from './webhook-formats.ts'

const EVERY_MS = 2_000
const PATIENCE_MS = 10_000

/** Posts what offices are told of to the robot of YIMEN_WEBHOOK_URL; without it nothing runs and nothing is posted later. */
export function startWebhooks(
  { db, env, now, log }: Pick<FastifyInstance, 'db' | 'env' | 'now' | 'log'>,
  everyMs = EVERY_MS
): { stop: () => Promise<void> } {
  const channel = env.webhook
  if (!channel) return { stop: async () => {} }
  let stopped = false
  let running: Promise<void> | undefined

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
  async function run(): Promise<void> {
    try {
      while (!stopped && (await addressWebhooks(db)) > 0);
      while (!stopped && (await postOldest(db, env.publicUrl, post)));
    } catch (error) {
      log.warn({ err: error }, 'webhooks wait for the next round')
    }
  }

  const timer = setInterval(() => {
    running ??= run().finally(() => {
      running = undefined
    })
  }, everyMs)
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    }
  }
}
