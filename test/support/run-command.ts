import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureSecrets, type Secrets } from '../../server/launch/secrets.ts'

/** A home for commands of `package.json` that read a database of the tests. */
export function makeHome(secrets: Partial<Secrets> = {}) {
  const home = mkdtempSync(join(tmpdir(), 'yimen-command-'))
  const all = { ...ensureSecrets(home), databaseAppPassword: 'app', ...secrets }
  writeFileSync(join(home, 'secrets.json'), JSON.stringify(all))
  return {
    home,
    secrets: all,
    run: (file: string, words: string[], settings: Record<string, string>) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, ...words], {
        encoding: 'utf8',
        env: { ...process.env, YIMEN_HOME: home, ...settings }
      })
      return { status, stdout, stderr }
    },
    remove: () => rmSync(home, { recursive: true, force: true })
  }
}
