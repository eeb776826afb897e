import { understand } from '../../../../bot/teams/understand';
import { COMMANDS } from '../../../../shared/areas/commands';

const AT = '<at>DAWG</at>';

test.each(
  COMMANDS.flatMap(({ name }) =>
    [
      `/${name}`,
      name,
      name.toUpperCase(),
      `  /${name}  `,
      `/${name}\n`,
      `/ ${name}`,
      `${AT} /${name}`,
      `${AT}&nbsp;/${name}`,
      `${AT}\u00a0${name} `,
      `<at id="0">DAWG</at> /${name}`,
      `/${name} ${AT}`,
    ].map((text) => [text, name] as const),
  ),
)('given %p, then it is the command %s', (text, name) => {
  expect(understand(text)).toEqual({ kind: 'command', name, argument: null });
});

test.each(['/actions mine', 'actions   MINE', `${AT} /actions&nbsp;mine `])(
  'given %p, then the word is its argument',
  (text) => {
    expect(understand(text)).toEqual({ kind: 'command', name: 'actions', argument: 'mine' });
  },
);

test.each(['mine', 'all', 'overdue'])('given "/requests %s", then the word is its argument', (argument) => {
  expect(understand(`/requests ${argument}`)).toEqual({ kind: 'command', name: 'requests', argument });
});

test.each([
  ['/actions nonsense', 'actions', 'nonsense'],
  ['/attendance mine', 'attendance', 'mine'],
  ['/actions mine overdue', 'actions', 'mine overdue'],
  ['/actions constructor', 'actions', 'constructor'],
])('given %p, then the command does not know the word', (text, name, argument) => {
  expect(understand(text)).toEqual({ kind: 'unknown-argument', name, argument });
});

test.each(['hello', 'Hi!', 'hey', 'Good morning.', 'hello there', '', '   ', AT, `${AT} hello`])(
  'given %p, then it is a greeting',
  (text) => {
    expect(understand(text)).toEqual({ kind: 'greeting' });
  },
);

test.each([
  'interaction please',
  'reactions',
  'transactions',
  'requestsx',
  'what actions are there?',
  'action',
  '/unknown',
  '//actions',
  '/',
  'constructor',
  '__proto__',
  'hi there is an action',
  'hide',
])('given %p, then nothing is guessed', (text) => {
  expect(understand(text)).toEqual({ kind: 'unknown', text });
});

test('given a long text of half-written mentions, then reading it takes time in proportion to its length', () => {
  // Steps, not seconds: twice the text must not take more than a few times as long, and a square would never end.
  for (const part of ['<at', '<at>', '<at>x', '</at>', '&nbsp', ' ']) {
    expect(understand(part.repeat(300_000 / part.length)).kind).toMatch(/unknown|greeting/);
  }
});
