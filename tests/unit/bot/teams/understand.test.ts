import { textOf } from '../../../../bot/teams/message-text';
import { parseMessage } from '../../../../bot/teams/understand';
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
  expect(parseMessage(text)).toEqual({ kind: 'command', name, argument: null });
});

test.each(['/actions mine', 'actions   MINE', `${AT} /actions&nbsp;mine `])(
  'given %p, then the word is its argument',
  (text) => {
    expect(parseMessage(text)).toEqual({ kind: 'command', name: 'actions', argument: 'mine' });
  },
);

test.each(['mine', 'all', 'overdue'])('given "/requests %s", then the word is its argument', (argument) => {
  expect(parseMessage(`/requests ${argument}`)).toEqual({ kind: 'command', name: 'requests', argument });
});

test.each([
  ['/actions add Portsmouth YJS to “ask” by 14/6.', 'Portsmouth YJS to “ask” by 14/6.'],
  [`${AT} / actions  ADD Send it`, 'Send it'],
  ['actions add', ''],
  ['/actions add programme assignment x / n e ?', 'programme assignment x / n e ?'],
])('given %p, then the text after the word is as it was typed', (text, typed) => {
  expect(parseMessage(text)).toEqual({ kind: 'command', name: 'actions', argument: 'add', text: typed });
});

test.each([
  ['/actions nonsense', 'actions', 'nonsense'],
  ['/attendance mine', 'attendance', 'mine'],
  ['/actions mine overdue', 'actions', 'mine overdue'],
  ['/actions constructor', 'actions', 'constructor'],
])('given %p, then its argument is unknown', (text, name, argument) => {
  expect(parseMessage(text)).toEqual({ kind: 'unknown-argument', name, argument });
});

test.each(['hello', 'Hi!', 'hey', 'Good morning.', 'hello there', '', '   ', AT, `${AT} hello`])(
  'given %p, then it is a greeting',
  (text) => {
    expect(parseMessage(text)).toEqual({ kind: 'greeting' });
  },
);

test.each([
  'interaction please',
  'transactions',
  'what actions are there?',
  '/unknown',
  '/',
  'constructor',
  '__proto__',
  'hi there is an action',
  'hide',
])('given %p, then no command is guessed', (text) => {
  expect(parseMessage(text)).toEqual({ kind: 'unknown', text });
});

const ZERO_WIDTH = '\u200b';

test.each([
  '<quoted messageId="1"/> actions',
  '<quoted messageId="1"/>actions',
  '<quoted messageId="1">Somebody asked for requests</quoted> /actions',
  '<QUOTED messageId="1"></QUOTED><at>DAWG</at> actions',
  '<blockquote itemscope><p>requests</p></blockquote><p>actions</p>',
  `${AT}, actions`,
  `${AT}: actions`,
  `${AT} - actions`,
  `${AT} – /actions`,
  `${AT}; /actions`,
  'actions.',
  '/actions.',
  'actions!',
  'actions?',
  'actions…',
  '/actions ;',
  'Actions.',
  'ACTIONS',
  '"actions"',
  '“actions”',
  '‘/actions’',
  '«actions»',
  '„/actions“',
  '`/actions`',
  '(actions)',
  '"/actions."',
  'actions&nbsp;',
  '&#47;actions',
  '&#x2F;actions',
  '&sol;actions',
  '&quot;actions&quot;',
  '&ldquo;actions&rdquo;',
  `${ZERO_WIDTH}/actions`,
  `/${ZERO_WIDTH}actions`,
  `act${ZERO_WIDTH}ions`,
  '\ufeffactions',
  '\u2060/actions\u200d',
  '\u202aactions\u202c',
  'ac\u00adtions',
  '\u00a0actions\u00a0',
  '\u3000actions',
  'ａｃｔｉｏｎｓ',
  '／actions',
  '<p>/actions</p>',
  '<div><p>actions</p></div>',
  '<p><at id="0">DAWG</at>&nbsp;/actions</p>\r\n',
  '<p><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">DAWG</span>&nbsp;actions</p>',
  '<p><b>actions</b></p><p>&nbsp;</p>',
  'actions<br/>',
  '@DAWG actions',
  '@DAWG /actions',
])('given %p as people type it, then it is the command', (text) => {
  expect(parseMessage(text)).toEqual({ kind: 'command', name: 'actions', argument: null });
});

test.each(['actions, mine', '/actions "mine"', 'actions mine.', '<p>actions <i>mine</i></p>', 'actions: mine!'])(
  'given %p, then the argument is read as people type it',
  (text) => {
    expect(parseMessage(text)).toEqual({ kind: 'command', name: 'actions', argument: 'mine' });
  },
);

test.each([
  ['action', 'actions'],
  ['/acitons', 'actions'],
  ['actoins mine', 'actions'],
  ['reactions', 'actions'],
  ['requestsx', 'requests'],
  ['/reqests.', 'requests'],
  ['attendence', 'attendance'],
  ['//actions', 'actions'],
  ['hlep', 'help'],
  [`${AT} meetng`, 'meeting'],
])('given the typing mistake %p, then /%s is suggested, and nothing is run', (text, nearest) => {
  expect(parseMessage(text)).toMatchObject({ kind: 'unknown', nearest });
});

test.each([
  [{ text: '', attachments: [{ contentType: 'text/html', content: '<p>actions</p>' }] }, '<p>actions</p>'],
  [{ attachments: [{ contentType: 'text/html', content: '<p>actions</p>' }] }, '<p>actions</p>'],
  [{ text: 'help', attachments: [{ contentType: 'text/html', content: '<p>actions</p>' }] }, 'help'],
  [{ attachments: [{ contentType: 'text/html', content: { deep: 1 } }] }, ''],
  [{ attachments: [null as never] }, ''],
  [{}, ''],
])('given %j, then its text is %p', (activity, text) => {
  expect(textOf(activity)).toBe(text);
});

test('given a long text of half-written mentions, then reading it takes time in proportion to its length', () => {
  // Time is not asserted, because it depends on the machine: in quadratic time the test would exceed its time-out.
  for (const part of [
    '<at',
    '<at>',
    '<at>x',
    '</at>',
    '&nbsp',
    ' ',
    '<quoted',
    '<quoted>',
    '<blockquote>',
    '<p>',
    '."',
    '&#x',
    '@',
  ]) {
    expect(parseMessage(part.repeat(Math.floor(300_000 / part.length))).kind).toMatch(/unknown|greeting/);
  }
});
