/**
 * The longest files begin first, so that at the end no worker waits for one of them. On a fresh clone Jest knows no durations yet and
 * goes by the size of files, which says little here.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

/** Files of half a minute and more, the longest first. */
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
