/** The pause that Teams requests, and the reason for which it refuses a message. */
import { pauseMs } from '../../../../bot/teams/connector';
import { reachWords, refusesChat, unreachedBecause } from '../../../../shared/domain/messages/reach';

const headers = (values: Readonly<Record<string, string>>) => ({ get: (name: string) => values[name] });

test.each<[string, Readonly<Record<string, string>>, number]>([
  ['seconds', { 'retry-after': '45' }, 45_000],
  ['none', {}, 2_000],
  ['a day', { 'retry-after': '86400' }, 300_000],
  ['a negative number', { 'retry-after': '-5' }, 2_000],
  ['what is no pause', { 'retry-after': 'soon' }, 2_000],
  [
    'a date, beside the date of the answer whatever our own clock says',
    { 'retry-after': 'Thu, 26 Nov 2026 10:00:30 GMT', date: 'Thu, 26 Nov 2026 10:00:00 GMT' },
    30_000,
  ],
  [
    'a date that has passed',
    { 'retry-after': 'Thu, 26 Nov 2026 09:00:00 GMT', date: 'Thu, 26 Nov 2026 10:00:00 GMT' },
    2_000,
  ],
  [
    'a date of next year',
    { 'retry-after': 'Fri, 26 Nov 2027 10:00:00 GMT', date: 'Thu, 26 Nov 2026 10:00:00 GMT' },
    300_000,
  ],
])('given a 429 with %s, then the pause is as asked for, up to five minutes', (_, values, expected) => {
  expect(pauseMs(headers(values))).toBe(expected);
});

test.each([
  [403, 'BotDisabledByAdmin', 'chat', 'disabled-by-admin', true],
  [403, 'MessageWritesBlocked', 'chat', 'blocked', true],
  [403, 'ForbiddenOperationException', 'chat', 'blocked', true],
  [404, 'ConversationNotFound', 'chat', 'chat-gone', true],
  [413, 'MessageSizeTooBig', 'chat', 'too-large', false],
  [400, 'BadSyntax', 'chat', 'refused', false],
  [403, 'BotNotInConversationRoster', 'channel', 'channel-refused', false],
  [403, 'BotDisabledByAdmin', 'channel', 'disabled-by-admin', true],
] as const)('given %i %s from a %s, then it is reported as %s', (status, code, via, why, chat) => {
  expect(unreachedBecause(status, code, via)).toBe(why);
  expect(refusesChat(why)).toBe(chat);
});

test('reach names what Teams took, what it refused and who responded, and leaves out zero counts', () => {
  const reach = { asked: 9, taken: 7, inChannel: 1, notReachable: 1, uncertain: 0, waiting: 0, responded: 5 };
  expect(reachWords(reach)).toBe(
    'Asked 9 · taken by Teams 7 · mentioned in the channel instead 1 · not reachable 1 · responded 5',
  );
});
