const Sequencer = require("@jest/test-sequencer").default;

/** Files whose tests run for long, however short they are themselves; the longest first. */
const longest = ["faults/a-fault", "browser/accessibility", "faults/", "browser/", "golden/", "app/"];

/**
 * Without a record of earlier runs, as in a fresh clone, jest begins with the largest files; a short one that runs for
 * minutes would come last and keep one core waiting.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
};

function rank({ path }) {
  const place = longest.findIndex((part) => path.replaceAll("\\", "/").includes(`/test/${part}`));
  return place < 0 ? longest.length : place;
}
