/** The last line of `npm test`, which scripts read. A file that could not be loaded is a failure of its own. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    // Jest writes to standard error; after it, so that this line stays the last one of both streams.
    setImmediate(() => process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`))
  }
}
