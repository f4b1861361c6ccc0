import { answer } from './due-date-answer.ts'
import { WrongInput } from './due-date-input.ts'

// Standard output gets the JSON and nothing else; wrong input is a sentence on standard error and exit 2.
try {
  process.stdout.write(`${JSON.stringify(answer(process.argv.slice(2)))}\n`)
} catch (error) {
  // A limit that runs past the year 9999 is wrong input too, found only while counting.
  if (!(error instanceof WrongInput || error instanceof RangeError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
