import { readFile } from 'node:fs/promises'
import { legalToday } from '../calendar/legal-date.ts'
import { contentPath } from '../files/content-store.ts'
import { findLicenceByCheckCode } from '../licences/store.ts'
import { describeForCheck } from '../official-papers/describe-for-check.ts'
import { verifySeal } from '../official-papers/seal/verify-seal.ts'
import type { PaperCheck } from './schema.ts'

type Parts = Parameters<typeof describeForCheck>[0]

/** The licence or official paper of a code; typed from paper, so in any case. */
export async function findChecked(parts: Parts, typed: string, now: Date): Promise<PaperCheck | null> {
  const checkCode = typed.toUpperCase()
  const licence = await findLicenceByCheckCode(parts.db, checkCode)
  const paper = licence ? null : await describeForCheck(parts, checkCode)
  if (paper) return { ...paper, seal: await sealOf(parts, paper.drawnSha256) }
  if (!licence) return null
  const over = licence.validUntil !== null && licence.validUntil < legalToday(now)
  return {
    ...licence,
    kind: 'licence',
    aboutZh: null,
    aboutEn: null,
    valid: !over && licence.revokedAt === null,
    seal: await sealOf(parts, licence.sha256)
  }
}

/** Looked at each time, on the very bytes that are given out. */
async function sealOf({ env }: Parts, sha256: string): Promise<PaperCheck['seal']> {
  const found = verifySeal(await readFile(contentPath(env.home, sha256)))
  return (
    found && { holder: found.holder, signedAt: found.signedAt?.toISOString() ?? null, intact: found.intact }
  )
}
