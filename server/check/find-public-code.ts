import type { Knex } from 'knex'

/**
 * The check code behind a number. Numbers can be guessed, so they lead only to what is public: that a permit was granted
 * (行政许可法 40). Notices, refusals and receipts are their addressee's: to who has not got the code they do not exist.
 */
export async function findPublicCode(db: Knex, typed: string): Promise<string | undefined> {
  // 〔2026〕 is on no keyboard.
  const number = typed.replace(/[[(（【]/g, '〔').replace(/[\])）】]/g, '〕')
  const licence = await db('licences').whereIn('number', [typed, number]).first('checkCode')
  if (licence) return licence.checkCode
  const grant = await db('official_papers').where({ number, kind: 'grant' }).first('checkCode')
  return grant?.checkCode
}
