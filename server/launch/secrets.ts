import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const random = () => randomBytes(32).toString('hex')

/** Departments whose computers run beside the server; `platform` answers for all the others. */
const workerNames = ['FG', 'HB', 'ZR-land', 'ZR-planning', 'province', 'platform'] as const
export type WorkerName = (typeof workerNames)[number]

export interface Secrets {
  engineSecret: string
  sessionSecret: string
  databaseOwnerPassword: string
  databaseAppPassword: string
  databaseDepartmentsPassword: string
  /** Bearer token of GET /metrics. */
  metricsToken: string
  /** Ed25519 private key (PKCS #8, PEM) that signs the roots of the case events. */
  auditSigningKey: string
  /** Identity numbers are found by HMAC, never stored to be read. */
  idNumberKey: string
  /** Of the installation's own seal, seal.p12. */
  sealPassword: string
  workerTokens: Record<WorkerName, string>
}

function generate(): Secrets {
  return {
    engineSecret: random(),
    sessionSecret: random(),
    databaseOwnerPassword: random(),
    databaseAppPassword: random(),
    databaseDepartmentsPassword: random(),
    metricsToken: random(),
    auditSigningKey: generateKeyPairSync('ed25519').privateKey.export({
      type: 'pkcs8',
      format: 'pem'
    }) as string,
    idNumberKey: random(),
    sealPassword: random(),
    workerTokens: Object.fromEntries(workerNames.map((name) => [name, random()])) as Record<
      WorkerName,
      string
    >
  }
}

const fileOf = (home: string) => join(home, 'secrets.json')

/** Makes what is missing and keeps what is there, so that a newer Yimen adds its secrets to an older home. */
export function ensureSecrets(home: string): Secrets {
  mkdirSync(home, { recursive: true })
  const file = fileOf(home)
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {}
  const fresh = generate()
  const secrets = { ...fresh, ...known, workerTokens: { ...fresh.workerTokens, ...known.workerTokens } }
  if (JSON.stringify(known) !== JSON.stringify(secrets)) {
    // Written aside and renamed: a start that is killed here leaves the old file or the new one, never half of it.
    writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2) + '\n', { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  chmodSync(file, 0o600)
  return secrets
}

export function readSecrets(home: string): Secrets {
  const file = fileOf(home)
  if (!existsSync(file)) throw new Error(`${file} is missing: it is made by the first npm start.`)
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets
}
