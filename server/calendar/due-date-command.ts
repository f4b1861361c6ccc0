import { answer } from './due-date-answer.ts'
import { WrongInput } from './due-date-input.ts'

// Standard output gets the JSON and nothing else; wrong input is a sentence on standard error and exit 2.
try {
  process.stdout.write(`${JSON.stringify(answer(process.argv.slice(2)))}\n`)
} catch (error) {
  if (!(error instanceof WrongInput)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
