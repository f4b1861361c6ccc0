import type { FastifyInstance } from 'fastify'
import { createTransport } from 'nodemailer'
import { every, type Running } from '../every.ts'
import { addressMails } from './address-mails.ts'
import { sendOldestMail } from './send-mails.ts'

const EVERY_MS = 2_000
const PATIENCE_MS = 20_000

/** Mails what is new for applicants; without YIMEN_SMTP_URL nothing runs and nothing is mailed later. */
export function startMailer(
  { db, env, log }: Pick<FastifyInstance, 'db' | 'env' | 'log'>,
  everyMs = EVERY_MS
): Running {
  if (!env.smtpUrl) return { stop: async () => {} }
  const transport = createTransport(env.smtpUrl, { from: env.mailFrom })
  Object.assign(transport.options, { connectionTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS })

  async function send(stopping: () => boolean): Promise<void> {
    while (!stopping() && (await addressMails(db)) > 0);
    while (!stopping() && (await sendOldestMail(db, env.publicUrl, (mail) => transport.sendMail(mail))));
  }
  const sending = every(everyMs, send, (error) => log.warn({ err: error }, 'mails wait for the next round'))
  return {
    async stop() {
      await sending.stop()
      transport.close()
    }
  }
}
