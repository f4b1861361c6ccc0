import type { FastifyInstance } from 'fastify'
import { createTransport } from 'nodemailer'
import { addressMails } from './address-mails.ts'
import { sendOldestMail } from './send-mails.ts'

const EVERY_MS = 2_000
const PATIENCE_MS = 20_000

/** Mails what is new for applicants; without YIMEN_SMTP_URL nothing runs and nothing is mailed later. */
export function startMailer(
  { db, env, log }: Pick<FastifyInstance, 'db' | 'env' | 'log'>,
  everyMs = EVERY_MS
) {
  if (!env.smtpUrl) return { stop: async () => {} }
  const transport = createTransport(env.smtpUrl, { from: env.mailFrom })
  Object.assign(transport.options, { connectionTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS })
  let stopped = false
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    try {
      while (!stopped && (await addressMails(db)) > 0);
      while (!stopped && (await sendOldestMail(db, env.publicUrl, (mail) => transport.sendMail(mail))));
    } catch (error) {
      log.warn({ err: error }, 'mails wait for the next round')
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
      transport.close()
    }
  }
}
