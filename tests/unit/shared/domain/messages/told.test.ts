/** Whether the partner had been told of a request that was withdrawn. */
import { TOLD_WORDS, type Told, toldOf } from '../../../../../shared/domain/messages/reach';

const WITHDRAWN = '2026-11-23T09:30:00.000Z';
const BEFORE = '2026-11-23T09:29:00.000Z';
const SOON = '2026-11-23T09:30:30.000Z';
const LATER = '2026-11-23T09:32:00.000Z';

type Outcome = readonly [state: string, at: string];

describe('given a request that was withdrawn, when what became of its messages is looked at', () => {
  it.each<[string, readonly Outcome[], boolean, boolean, Told]>([
    ['Teams took it', [['sent', BEFORE]], false, false, 'told'],
    ['Teams took it while it was withdrawn', [['sent', SOON]], false, false, 'told'],
    [
      'one of two people was reached',
      [
        ['failed', BEFORE],
        ['sent', BEFORE],
      ],
      false,
      false,
      'told',
    ],
    ['one was reached, another waits', [['sent', BEFORE]], false, true, 'told'],
    ['Teams did not answer', [['unknown', BEFORE]], false, false, 'maybe'],
    ['Teams did not answer, another waits', [['unknown', BEFORE]], false, true, 'maybe'],
    ['it waits', [], false, true, 'not-yet'],
    ['one could not be reached, another waits', [['undeliverable', BEFORE]], false, true, 'not-yet'],
    ['it was over before its turn', [['not-needed', LATER]], false, false, 'not-told'],
    [
      'nobody could be reached',
      [
        ['undeliverable', BEFORE],
        ['failed', BEFORE],
      ],
      false,
      false,
      'not-told',
    ],
    ['there was no message', [], false, false, 'not-told'],
    ['a round went out before', [['sent', BEFORE]], true, false, 'told'],
    ['a round went out at that time', [['sent', SOON]], true, false, 'maybe'],
    ['a round went out without it', [['sent', LATER]], true, false, 'not-told'],
    ['a round went out without it, unanswered', [['unknown', LATER]], true, false, 'not-told'],
    ['a round waits', [], true, true, 'not-yet'],
  ])('then, where %s, it says so', (_, outcomes, isOfRound, isWaiting, told) => {
    const messages = outcomes.map(([state, at]) => ({ state, at }));
    expect(toldOf(messages, { withdrawnAt: WITHDRAWN, isOfRound, isWaiting })).toBe(told);
  });

  it('then each has words of its own, and none says that somebody has read it', () => {
    expect(new Set(Object.values(TOLD_WORDS)).size).toBe(4);
    for (const words of Object.values(TOLD_WORDS)) expect(words).not.toMatch(/read|delivered/);
  });
});
