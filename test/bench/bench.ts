import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { drawHistory, record } from './history.ts'
import { suites } from './suites.ts'

const USAGE = `Use: bench ${Object.keys(suites).join('|')} [--quick] [--record], or bench report`

/** Wrong input: a sentence on standard error, and exit 2. */
function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n${USAGE}\n`)
  process.exit(2)
}

function readWords() {
  try {
    const options = { quick: { type: 'boolean' }, record: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ allowPositionals: true, options })
    if (positionals.length !== 1) refuse('Name one suite.')
    return { word: positionals[0]!, quick: values.quick ?? false, keep: values.record ?? false }
  } catch (error) {
    return refuse(`${(error as Error).message}.`)
  }
}

const say = (line: string) => void process.stderr.write(`${line}\n`)

function commitOf(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    }).trim()
  } catch {
    return 'unknown'
  }
}

const { word, quick, keep } = readWords()
if (word === 'report') {
  for (const path of drawHistory()) process.stdout.write(`${path}\n`)
} else {
  const suite = suites[word] ?? refuse(`There is no suite ${JSON.stringify(word)}.`)
  const { ratios, figures } = await suite.run({ quick, say })
  const [processor] = cpus()
  const machine = `${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  const result = { suite: word, ratios, figures, machine, commit: commitOf() }
  if (keep) record(result)
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
