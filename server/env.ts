import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { WEBHOOK_FORMATS, type WebhookFormat } from './notifications/webhook-formats.ts'
import { readP12 } from './official-papers/seal/p12.ts'
import { readSecrets, type Secrets } from './launch/secrets.ts'

/** Every setting of Yimen: environment variables, read once at start. The README prints this table. */
export const settings = {
  YIMEN_HOME: {
    default: '.yimen',
    about: 'Directory of everything that is kept: database, papers, secrets, logs'
  },
  YIMEN_ADDRESS: { default: '127.0.0.1', about: 'Address that the server listens on' },
  YIMEN_PORT: { default: '8180', about: 'Port of the server and its pages' },
  YIMEN_ENGINE_PORT: { default: '8181', about: 'Port of the process engine, always on the loopback' },
  YIMEN_DATABASE_PORT: { default: '8182', about: 'Port of the embedded PostgreSQL, always on the loopback' },
  YIMEN_WEB_PORT: { default: '8183', about: 'Port of the pages under npm run dev' },
  DATABASE_URL: {
    default: '',
    about: 'PostgreSQL 15 or later by URL, as a login that may create roles; empty: the embedded one'
  },
  YIMEN_PUBLIC_URL: {
    default: '',
    about: 'Address that people type, printed on licences and in mails; empty: the listening one'
  },
  YIMEN_TLS_CERT: { default: '', about: 'File of the TLS certificate chain (PEM)' },
  YIMEN_TLS_KEY: { default: '', about: 'File of the TLS key (PEM)' },
  YIMEN_TRUST_PROXY: {
    default: '',
    about: 'Addresses of reverse proxies whose X-Forwarded-For is believed, comma-separated; empty: none'
  },
  YIMEN_SESSION_HOURS: { default: '12', about: 'Hours after the last use at which a session ends' },
  YIMEN_LOCKOUT_FAILURES: { default: '5', about: 'Wrong passwords in a row that lock an account' },
  YIMEN_LOCKOUT_MINUTES: { default: '15', about: 'Minutes for which an account is locked' },
  YIMEN_REQUESTS_PER_MINUTE: {
    default: '3000',
    about: 'Requests that a person, or an address before sign-in, may send in a minute'
  },
  YIMEN_BUSY_AFTER_MS: {
    default: '5000',
    about:
      'Lateness of the event loop, in ms, from which requests are answered 503 until it catches up; 0: never'
  },
  YIMEN_UPLOAD_LIMIT_MB: { default: '200', about: 'Largest file that may be uploaded, in MiB' },
  YIMEN_UPLOAD_HOURS: { default: '72', about: 'Hours for which a broken upload can be continued' },
  YIMEN_UNUSED_LIMIT_MB: {
    default: '4096',
    about: "Size of an organisation's files that no filing uses, in MiB, from which it may upload no more"
  },
  YIMEN_UNUSED_DAYS: {
    default: '30',
    about: 'Days after which an uploaded file that no filing uses is removed'
  },
  YIMEN_CLAMD: {
    default: '',
    about: 'Virus scanner clamd as host:port; empty: files are marked as not scanned'
  },
  YIMEN_SMTP_URL: {
    default: '',
    about: 'Mail server as smtp://user:password@host:port; empty: no mail is sent'
  },
  YIMEN_MAIL_FROM: { default: 'yimen@localhost', about: 'Sender of mails' },
  YIMEN_WEBHOOK_URL: {
    default: '',
    about: "Address of a group's robot that is told what offices are told, title and link alone; empty: none"
  },
  YIMEN_WEBHOOK_FORMAT: { default: 'json', about: 'wecom (企业微信), dingtalk (钉钉) or json' },
  YIMEN_WEBHOOK_SECRET: {
    default: '',
    about: 'Secret that signs the messages (dingtalk: 加签; json: header x-yimen-signature); empty: unsigned'
  },
  YIMEN_SEAL: {
    default: 'certificate',
    about:
      'certificate: papers are sealed electronically; none: they say that they are not, and windows upload scans'
  },
  YIMEN_SEAL_P12: {
    default: '',
    about: 'PKCS#12 file with the RSA key and certificate of the seal; empty: one that is made in YIMEN_HOME'
  },
  YIMEN_SEAL_PASSWORD: { default: '', about: 'Password of YIMEN_SEAL_P12' },
  YIMEN_SAMPLE_CITY: {
    default: 'on',
    about: 'on, or off: no city of sample projects is made where sample data is on'
  },
  YIMEN_LOG_LEVEL: { default: 'info', about: 'debug, info, warn or error' }
} as const
export type SettingName = keyof typeof settings

export interface Env {
  home: string
  address: string
  port: number
  enginePort: number
  databasePort: number
  webPort: number
  /** The server as its neighbours on this machine reach it, without a slash at the end. */
  serverUrl: string
  publicUrl: string
  tls: { cert: string; key: string } | null
  engineUrl: string
  /** True when Yimen keeps its own PostgreSQL. */
  embeddedDatabase: boolean
  /** Owner of the schemas: migrations and the engine only. */
  ownerDatabaseUrl: string
  /** Login role `yimen_app`: everything that the server does. */
  databaseUrl: string
  /** Login role `yimen_departments`: sees the schema `departments` and nothing else. */
  departmentsDatabaseUrl: string
  trustProxy: string | false
  sessionHours: number
  lockout: { failures: number; minutes: number }
  requestsPerMinute: number
  busyAfterMs: number
  uploadLimitBytes: number
  uploadHours: number
  unusedLimitBytes: number
  unusedDays: number
  clamd: { host: string; port: number } | null
  smtpUrl: string | null
  mailFrom: string
  webhook: { url: string; format: WebhookFormat; secret: string } | null
  seal: { kind: 'certificate' | 'none'; p12: { file: string; password: string } | null }
  sampleCity: boolean
  logLevel: string
  secrets: Secrets
}

export class BadSettings extends Error {}

/** Throws one sentence per wrong setting. `source` is what the process was started with. */
export function readEnv(source: Record<string, string | undefined> = withRunning(process.env)): Env {
  const wrong: string[] = []
  const text = (name: SettingName) => source[name]?.trim() || settings[name].default
  const whole = (name: SettingName, low: number, high: number) => {
    const value = Number(text(name))
    if (!Number.isInteger(value) || value < low || value > high)
      wrong.push(`${name} is "${text(name)}": it must be a whole number from ${low} to ${high}.`)
    return value
  }

  const home = resolve(text('YIMEN_HOME'))
  const port = whole('YIMEN_PORT', 1, 65535)
  const enginePort = whole('YIMEN_ENGINE_PORT', 1, 65535)
  const databasePort = whole('YIMEN_DATABASE_PORT', 1, 65535)
  const webPort = whole('YIMEN_WEB_PORT', 1, 65535)
  const sessionHours = whole('YIMEN_SESSION_HOURS', 1, 24 * 31)
  const lockout = {
    failures: whole('YIMEN_LOCKOUT_FAILURES', 1, 1000),
    minutes: whole('YIMEN_LOCKOUT_MINUTES', 1, 24 * 60)
  }
  const requestsPerMinute = whole('YIMEN_REQUESTS_PER_MINUTE', 1, 1_000_000)
  const busyAfterMs = whole('YIMEN_BUSY_AFTER_MS', 0, 3_600_000)
  const uploadLimitMb = whole('YIMEN_UPLOAD_LIMIT_MB', 1, 4096)
  const uploadHours = whole('YIMEN_UPLOAD_HOURS', 1, 24 * 31)
  const unusedLimitMb = whole('YIMEN_UNUSED_LIMIT_MB', 1, 1024 * 1024)
  const unusedDays = whole('YIMEN_UNUSED_DAYS', 1, 3650)
  if (new Set([port, enginePort, databasePort, webPort]).size < 4)
    wrong.push('YIMEN_PORT, YIMEN_ENGINE_PORT, YIMEN_DATABASE_PORT and YIMEN_WEB_PORT must all differ.')
  const logLevel = text('YIMEN_LOG_LEVEL')
  if (!['debug', 'info', 'warn', 'error', 'silent'].includes(logLevel))
    wrong.push(`YIMEN_LOG_LEVEL is "${logLevel}": take debug, info, warn or error.`)
  const sampleCity = text('YIMEN_SAMPLE_CITY')
  if (!['on', 'off'].includes(sampleCity)) wrong.push(`YIMEN_SAMPLE_CITY is "${sampleCity}": take on or off.`)
  const webhook = readWebhook(
    {
      url: text('YIMEN_WEBHOOK_URL'),
      format: text('YIMEN_WEBHOOK_FORMAT'),
      secret: text('YIMEN_WEBHOOK_SECRET')
    },
    wrong
  )
  const seal = readSeal(
    { kind: text('YIMEN_SEAL'), file: text('YIMEN_SEAL_P12'), password: text('YIMEN_SEAL_PASSWORD') },
    wrong
  )
  const external = text('DATABASE_URL')
  if (external && !/^postgres(ql)?:\/\//.test(external))
    wrong.push('DATABASE_URL must begin with postgres:// or postgresql://.')
  const clamd = readClamd(text('YIMEN_CLAMD'), wrong)
  const tls = readTls(text('YIMEN_TLS_CERT'), text('YIMEN_TLS_KEY'), wrong)
  if (wrong.length) throw new BadSettings(wrong.join('\n'))

  const secrets = readSecrets(home)
  const owner =
    external || `postgres://yimen_owner:${secrets.databaseOwnerPassword}@127.0.0.1:${databasePort}/yimen`
  const address = text('YIMEN_ADDRESS')
  const serverUrl = `${tls ? 'https' : 'http'}://${reachable(address)}:${port}`
  return {
    home,
    address,
    port,
    enginePort,
    databasePort,
    webPort,
    serverUrl,
    publicUrl: (text('YIMEN_PUBLIC_URL') || serverUrl).replace(/\/+$/, ''),
    tls,
    engineUrl: `http://127.0.0.1:${enginePort}/engine-rest`,
    embeddedDatabase: !external,
    ownerDatabaseUrl: owner,
    databaseUrl: asRole(owner, 'yimen_app', secrets.databaseAppPassword),
    departmentsDatabaseUrl: asRole(owner, 'yimen_departments', secrets.databaseDepartmentsPassword),
    trustProxy: text('YIMEN_TRUST_PROXY') || false,
    sessionHours,
    lockout,
    requestsPerMinute,
    busyAfterMs,
    uploadLimitBytes: uploadLimitMb * 1024 * 1024,
    uploadHours,
    unusedLimitBytes: unusedLimitMb * 1024 * 1024,
    unusedDays,
    clamd,
    smtpUrl: text('YIMEN_SMTP_URL') || null,
    mailFrom: text('YIMEN_MAIL_FROM'),
    webhook,
    seal,
    sampleCity: sampleCity === 'on',
    logLevel,
    secrets
  }
}

/** The same database for another login role. */
export function asRole(url: string, role: string, password: string): string {
  const other = new URL(url)
  other.username = role
  other.password = password
  return other.href
}

/** A command typed beside a running Yimen finds it though it was started with other ports. */
function withRunning(own: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const file = join(resolve(own.YIMEN_HOME || settings.YIMEN_HOME.default), 'run', 'settings.json')
  return existsSync(file)
    ? { ...(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>), ...own }
    : own
}

function readClamd(value: string, wrong: string[]): Env['clamd'] {
  if (!value) return null
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(value) ?? []
  if (host && Number(port) <= 65535) return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
  wrong.push(`YIMEN_CLAMD is "${value}": it must be host:port, as in 127.0.0.1:3310.`)
  return null
}

function readWebhook(
  { url, format: typed, secret }: { url: string; format: string; secret: string },
  wrong: string[]
): Env['webhook'] {
  const format = WEBHOOK_FORMATS.find((one) => one === typed)
  if (!format) wrong.push(`YIMEN_WEBHOOK_FORMAT is "${typed}": take ${WEBHOOK_FORMATS.join(', ')}.`)
  if (!url || !format) return null
  if (/^https?:\/\/./.test(url) && URL.canParse(url)) return { url, format, secret }
  wrong.push('YIMEN_WEBHOOK_URL must begin with https:// or http://.')
  return null
}

function readSeal(
  { kind, file, password }: { kind: string; file: string; password: string },
  wrong: string[]
): Env['seal'] {
  if (kind !== 'certificate' && kind !== 'none')
    wrong.push(`YIMEN_SEAL is "${kind}": take certificate or none.`)
  if (!file || kind === 'none') return { kind: kind === 'none' ? 'none' : 'certificate', p12: null }
  const p12 = { file: resolve(file), password }
  try {
    readP12(readFileSync(p12.file), password)
  } catch (error) {
    wrong.push(`The seal ${p12.file} cannot be used: ${(error as Error).message}.`)
  }
  return { kind: 'certificate', p12 }
}

function readTls(cert: string, key: string, wrong: string[]): { cert: string; key: string } | null {
  if (!cert && !key) return null
  if (!cert || !key) wrong.push('YIMEN_TLS_CERT and YIMEN_TLS_KEY belong together: set both or neither.')
  for (const file of [cert, key])
    if (file && !existsSync(file)) wrong.push(`The TLS file ${resolve(file)} does not exist.`)
  return { cert: resolve(cert), key: resolve(key) }
}

function reachable(address: string): string {
  if (address === '0.0.0.0' || address === '::') return '127.0.0.1'
  return address.includes(':') ? `[${address}]` : address
}
