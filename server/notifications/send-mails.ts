import type { Knex } from 'knex'
import { type Locale, writeMail } from './mail-words.ts'

export interface Mail {
  to: string
  subject: string
  text: string
}
interface UnsentMail {
  notificationId: number
  address: string
  locale: Locale
  attempts: number
}

type MailRow = UnsentMail & { nextAttemptAt: string; sentAt: string | null; lastError: string | null }

declare module 'knex/types/tables' {
  interface Tables {
    notification_mails: Knex.CompositeTableType<MailRow, Omit<UnsentMail, 'attempts'>, Partial<MailRow>>
  }
}

/** 30 s, 1, 2, 4 … minutes, at most two hours apart: 20 attempts are given up after about a day. */
const FIRST_WAIT_S = 30
const LONGEST_WAIT_S = 2 * 3600
const MOST_ATTEMPTS = 20

/**
 * Sends the oldest mail that is due; false when there is none. It stays locked while it is sent, so that no other
 * server sends it too; a crash between sending and commit sends it twice, which is better than never.
 */
export async function sendOldestMail(
  db: Knex,
  publicUrl: string,
  send: (mail: Mail) => Promise<unknown>
): Promise<boolean> {
  return db.transaction(async (trx) => {
    const mail = await trx('notification_mails')
      .whereNull('sentAt')
      .where('attempts', '<', MOST_ATTEMPTS)
      .where('nextAttemptAt', '<=', trx.fn.now() as never)
      .orderBy('nextAttemptAt')
      .forUpdate()
      .skipLocked()
      .first()
    if (!mail) return false

    const own = trx('notification_mails').where({
      notificationId: mail.notificationId,
      address: mail.address
    })
    try {
      const written = await write(trx, mail, publicUrl)
      if (written) await send({ to: mail.address, ...written })
      await own.update({ sentAt: trx.fn.now(), lastError: null } as never)
    } catch (error) {
      const wait = Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** mail.attempts)
      await own.update({
        attempts: mail.attempts + 1,
        lastError: (error as Error).message,
        nextAttemptAt: trx.raw(`now() + ? * interval '1 second'`, [wait])
      } as never)
    }
    return true
  })
}

async function write(trx: Knex.Transaction, mail: UnsentMail, publicUrl: string) {
  const notification = (await trx('notifications').where({ id: mail.notificationId }).first())!
  const { projectId } = notification
  const project = projectId ? await trx('projects').where({ id: projectId }).first('nameZh') : undefined
  return writeMail(mail.locale, {
    ...notification,
    projectNameZh: project?.nameZh ?? '',
    link: projectId ? `${publicUrl}/projects/${projectId}` : publicUrl
  })
}
