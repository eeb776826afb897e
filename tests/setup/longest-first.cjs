/**
 * Test sequencer that runs the slowest files first, so that no worker has to wait for one of them at the end. On a
 * fresh clone Jest has no recorded durations and orders by file size, which correlates poorly with duration here.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take half a minute or more, slowest first. */
const LONGEST = [
  'whole/bot/life',
  'whole/tab/axe-popups',
  'whole/bot/digests-killed',
  'whole/bot/soak',
  'e2e/tab/axe',
  'e2e/playground/journey',
  'integration/http/rights',
  'integration/bot/faults/outbox',
  'integration/bot/faults/posted-cards',
  'integration/bot/faults/storage',
  'e2e/tab/attendance',
];

const place = ({ path }) => {
  const found = LONGEST.findIndex((file) => path.endsWith(`/tests/${file}.test.ts`));
  return found === -1 ? LONGEST.length : found;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
};
