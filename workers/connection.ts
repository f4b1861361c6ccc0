import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The departments' tables: `npm start` hands the URL over; a command typed beside it finds the embedded
 * database by the files that `npm start` keeps in YIMEN_HOME.
 */
export function readTablesUrl(env: NodeJS.ProcessEnv = process.env): string {
  if (env.YIMEN_DEPARTMENTS_DATABASE_URL) return env.YIMEN_DEPARTMENTS_DATABASE_URL
  const home = env.YIMEN_HOME || '.yimen'
  const settings = { ...readJson(join(home, 'run', 'settings.json')), ...env }
  const password = readJson(join(home, 'secrets.json')).databaseDepartmentsPassword
  if (typeof password !== 'string') {
    throw new Error(
      `${home} holds no secrets.json: run npm start first, or set YIMEN_DEPARTMENTS_DATABASE_URL.`
    )
  }
  const url = new URL(
    settings.DATABASE_URL || `postgres://127.0.0.1:${settings.YIMEN_DATABASE_PORT || 8182}/yimen`
  )
  url.username = 'yimen_departments'
  url.password = password
  return url.href
}

function readJson(file: string): Record<string, string | undefined> {
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | undefined>)
    : {}
}
