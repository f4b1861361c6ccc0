import { writeFileSync } from 'node:fs'

/** Counts for the last line of `npm test`. A file that could not be loaded is a failure of its own. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const file = process.env.YIMEN_TEST_COUNT_FILE
    if (!file) return
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    writeFileSync(file, JSON.stringify({ passed: results.numPassedTests, failed }))
  }
}
