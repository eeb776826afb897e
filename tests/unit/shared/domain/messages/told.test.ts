/** Whether the partner had been notified of a request by the time it is withdrawn. */
import {
  NOTIFICATION_WORDS,
  type NotificationState,
  notificationState,
} from '../../../../../shared/domain/messages/reach';

describe('given a request that is withdrawn, when what became of its messages by then is looked at', () => {
  it.each<[string, readonly string[], NotificationState]>([
    ['Teams took it', ['sent'], 'told'],
    ['one of two people was reached', ['failed', 'sent'], 'told'],
    ['one was reached, another waits', ['sent', 'waiting'], 'told'],
    ['it is being posted', ['claimed'], 'maybe'],
    ['it goes to the channel at this moment', ['redirected'], 'maybe'],
    ['Teams did not answer', ['unknown'], 'maybe'],
    ['Teams did not answer, another waits', ['unknown', 'waiting'], 'maybe'],
    ['it waits', ['waiting'], 'not-yet'],
    ['one could not be reached, another waits', ['undeliverable', 'waiting'], 'not-yet'],
    ['it was over before its turn', ['not-needed'], 'not-told'],
    ['nobody could be reached', ['undeliverable', 'failed'], 'not-told'],
    ['there was no message', [], 'not-told'],
  ])('then, where %s, it says so', (_, states, told) => {
    expect(notificationState(states)).toBe(told);
  });

  it('then each has its own words, and none says that somebody has read it', () => {
    expect(new Set(Object.values(NOTIFICATION_WORDS)).size).toBe(4);
    for (const words of Object.values(NOTIFICATION_WORDS)) expect(words).not.toMatch(/read|delivered/);
  });
});
