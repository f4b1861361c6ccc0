import { existsSync } from 'node:fs'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Env } from '../../env.ts'
import { makeCertificate } from './make-certificate.ts'
import { readP12, type SealKey } from './p12.ts'

export type SealEnv = Pick<Env, 'home' | 'seal' | 'secrets'>

/** Why papers go out without a seal, or what they are sealed with. */
export type SealState =
  | { state: 'ready'; own: boolean; seal: SealKey }
  | { state: 'off' }
  | { state: 'expired'; holder: string; validUntil: Date }
  | { state: 'unreadable'; reason: string }

const HOLDER = '一门 Yimen 电子印章'
const MONTH_MS = 30 * 86_400_000

/** Read again when the file changes, so that a renewed certificate needs no restart. */
const read = new Map<string, { mtimeMs: number; seal: SealKey }>()

/**
 * The certificate of YIMEN_SEAL_P12, or the installation's own, made when it is first needed and again a month before it
 * ends; papers that were sealed carry their certificate with them.
 */
export async function loadSeal(env: SealEnv, now: Date): Promise<SealState> {
  if (env.seal.kind === 'none') return { state: 'off' }
  const { p12 } = env.seal
  const file = p12?.file ?? join(env.home, 'seal.p12')
  const password = p12?.password ?? env.secrets.sealPassword
  try {
    if (!p12 && !existsSync(file)) await make(file, password, now)
    let seal = await readOnce(file, password)
    if (!p12 && seal.validUntil.getTime() - now.getTime() < MONTH_MS) {
      await make(file, password, now)
      seal = await readOnce(file, password)
    }
    if (seal.validUntil <= now) return { state: 'expired', holder: seal.holder, validUntil: seal.validUntil }
    return { state: 'ready', own: !p12, seal }
  } catch (error) {
    return { state: 'unreadable', reason: (error as Error).message }
  }
}

async function readOnce(file: string, password: string): Promise<SealKey> {
  const { mtimeMs } = await stat(file)
  const known = read.get(file)
  if (known?.mtimeMs === mtimeMs) return known.seal
  const seal = readP12(await readFile(file), password)
  read.set(file, { mtimeMs, seal })
  return seal
}

/** Written aside and renamed: of two servers that make one, both end with the same file. */
async function make(file: string, password: string, now: Date): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  await writeFile(aside, makeCertificate(HOLDER, password, now), { mode: 0o600 })
  await rename(aside, file)
  read.delete(file)
}
