import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs a programme that ends by itself. Whatever takes long says every five seconds that it lives; what it wrote is
 * shown when it fails.
 * @param {string} name what it does, as a line for people
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, log: (line: string) => void, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>} what it wrote on standard output
 */
export async function step(name, command, args, { cwd, log, env = process.env }) {
  log(name)
  const began = Date.now()
  // A group of its own, so that Ctrl-C reaches it through us and in order, with all its children.
  const child = spawn(command, args, {
    cwd,
    env: { ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32'
  })
  running.add(child)
  let written = ''
  let answer = ''
  child.stdout.on('data', (chunk) => {
    answer += chunk
    written += chunk
  })
  child.stderr.on('data', (chunk) => {
    written += chunk
  })
  const life = setInterval(() => {
    const last = stripVTControlCharacters(written).trimEnd().split('\n').at(-1) ?? ''
    log(`  … ${Math.round((Date.now() - began) / 1000)} s ${last.trim().slice(0, 90)}`)
  }, 5000)
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    if (code !== 0)
      throw new Error(
        `${name} failed:\n${stripVTControlCharacters(written).trim().split('\n').slice(-40).join('\n')}`
      )
    return answer
  } finally {
    clearInterval(life)
    running.delete(child)
  }
}

/** Ends what still runs, children included: nothing of a start that was interrupted goes on in the background. */
export function endSteps() {
  for (const { pid } of running) {
    if (pid === undefined) continue
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM')
    } catch {
      // It ended by itself in this moment.
    }
  }
}
