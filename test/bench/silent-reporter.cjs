/** Leaves the page to the table; only what failed is told. */
module.exports = class SilentReporter {
  onTestResult(test, { failureMessage }) {
    if (failureMessage) console.error(failureMessage);
  }
};
