import { spawnSync } from 'node:child_process'

let available: boolean | undefined

/**
 * PostgreSQL and Java do not look after their parent. On Linux the kernel does it for them: when the launcher is
 * killed, they get `signal` at once. Elsewhere the next start ends what was left.
 */
export function withParent(signal: 'KILL' | 'INT', command: string, args: string[]): [string, string[]] {
  available ??=
    process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0
  return available ? ['setpriv', ['--pdeathsig', signal, command, ...args]] : [command, args]
}
