import type { Knex } from 'knex'
import { UploadQuota } from '../errors.ts'
import { unused } from './store.ts'

const MIB = 1024 * 1024

/**
 * What an organisation has uploaded and not put into a filing, and what is on its way, is limited: otherwise one
 * account fills the disk. Locks the organisation, so that two uploads do not both get the last place.
 */
export async function assertQuota(
  trx: Knex.Transaction,
  { organisationId, size, limitBytes }: { organisationId: string; size: number; limitBytes: number }
): Promise<void> {
  await trx('organisations').where({ id: organisationId }).forUpdate().first('id')
  const [lying] = await trx('files').where({ organisationId }).modify(unused).sum({ bytes: 'size' })
  const [coming] = await trx('uploads').where({ organisationId, fileId: null }).sum({ bytes: 'size' })
  if (Number(lying!.bytes ?? 0) + Number(coming!.bytes ?? 0) + size > limitBytes)
    throw new UploadQuota(String(Math.floor(limitBytes / MIB)))
}
