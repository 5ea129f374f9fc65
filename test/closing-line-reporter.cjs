// Ends the run with the one line that continuous integration reads: "N passed, N failed".
module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const failedToStart = results.numRuntimeErrorTestSuites;
    process.stdout.write(`\n${results.numPassedTests} passed, ${results.numFailedTests + failedToStart} failed\n`);
  }
};
