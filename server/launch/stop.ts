import type { ChildProcess } from 'node:child_process'

/** Asks with `signal`, waits `ms`, then kills. Resolves when the process is gone. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals, ms: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill(signal)
  const impatience = setTimeout(() => child.kill('SIGKILL'), ms)
  await gone
  clearTimeout(impatience)
}
