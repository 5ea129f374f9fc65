// Ends the run with the one line that continuous integration reads: "N passed, N failed".
module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const failedToStart = results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${results.numFailedTests + failedToStart} failed\n`;
    // Jest writes its own summary after the reporters are done, so the line waits until the process ends.
    process.once("exit", () => process.stdout.write(line));
  }
};
