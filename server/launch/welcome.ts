import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '../env.ts'
import type { Prepared } from './prepare.ts'

interface Login {
  username: string
  password: string
  name: string
  department: string | null
  region: string | null
  roles: string[]
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

/** The last lines of a start: who may sign in, and where. */
export function welcome({
  firstAdministratorLink,
  env,
  url,
  log
}: Prepared & { env: Env; url: string; log: (line: string) => void }): void {
  const file = join(env.home, 'sample-logins.json')
  if (existsSync(file)) {
    log('\nSample logins (示例账号):')
    for (const line of loginTable(JSON.parse(readFileSync(file, 'utf8')) as Login[])) log(line)
    if (!LOOPBACK.includes(env.address))
      log(
        `Other machines reach ${env.address}, and these passwords are in the README: change the administrator's, or end these accounts.`
      )
  }
  if (firstAdministratorLink)
    log(`\nMake the first administrator, once, at: ${env.publicUrl}${firstAdministratorLink}`)
  log(`Ready: ${url}`)
}

export function loginTable(logins: Login[]): string[] {
  const rows = logins.map(({ username, password, department, region, roles }) => [
    username,
    password,
    `${roles.join(', ')}${department ? ` · ${department}` : ''}${region ? ` @ ${region}` : ''}`
  ])
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => '  ' + row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
}
