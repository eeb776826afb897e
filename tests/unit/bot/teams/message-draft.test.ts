import { draftOf } from '../../../../bot/teams/extension/message-draft';

const html = (content: string) => draftOf({ body: { contentType: 'html', content } });

describe('given the message of a chat', () => {
  it.each([
    ['<p>Please send the Q2 return by Friday</p>', 'Please send the Q2 return by Friday'],
    [
      '<p>Send it</p><p>and <strong>ch</strong>eck it</p><ul><li>one</li><li>two</li></ul>',
      'Send it and check it one two',
    ],
    ['Knife crime &amp; firearms: x &lt; y&nbsp;&hellip;', 'Knife crime & firearms: x < y …'],
    [
      '<at id="0">Jo Bloggs</at> please ask <at id="1">Sam Doe</at> for the return',
      'please ask Sam Doe for the return',
    ],
    ['<p><at id="0">DAWG</at>, <at id="1">Jo</at>: send it</p>', 'send it'],
    ['<blockquote><p>Somebody else’s words</p></blockquote><p>I will do that</p>', 'I will do that'],
    [
      'Done <emoji id="smile" alt="🙂" title="Smile"></emoji> <img alt="👩‍👩‍👧" src="x"> <img src="https://x/y">',
      'Done 🙂 👩‍👩‍👧',
    ],
    ['<attachment id="1"></attachment>Look at this', 'Look at this'],
    ['<style>p { color: red }</style><script>alert(1)</script>Text', 'Text'],
    ['one<br>two<br/>three\u200b', 'one two three'],
  ])('%s reads %s', (content, text) => {
    expect(html(content)).toEqual({ text, missing: null });
  });

  it('keeps what looks like markup in a message of plain text', () => {
    expect(draftOf({ body: { contentType: 'text', content: 'x <b> y &amp;  z' } })).toMatchObject({
      text: 'x <b> y &amp; z',
    });
  });
});

it('given a deleted message, then nothing of it is read, whatever came along', () => {
  const deleted = { deletedDateTime: '2026-11-23T09:00:00Z', body: { contentType: 'html', content: 'secret' } };
  expect(draftOf(deleted)).toEqual({ text: '', missing: 'deleted' });
});

it.each([
  [
    'a card',
    { body: { contentType: 'html', content: '<attachment id="1"></attachment>' }, attachments: [{ content: '{}' }] },
  ],
  ['nobody as its author', { from: { user: null }, body: { content: '' } }],
  ['a body of another shape', { body: ['x'] }],
  ['a number for its content', { body: { content: 7 } }],
  ['nothing', undefined],
  ['a text', 'text'],
])('given a message with %s, then there is no text', (_, payload) => {
  expect(draftOf(payload)).toEqual({ text: '', missing: 'no-text' });
});

it.each([
  ['tags without an end', '<img alt="a" '.repeat(8_000)],
  ['mentions without an end', '<span Mention '.repeat(7_000)],
  ['addressed again and again', '<at>x</at>'.repeat(10_000)],
  ['one tag of 100,000 signs', `<img src="${'a'.repeat(99_000)}">Text`],
])('given 100 KB of %s, then it is not read again and again', (_, content) => {
  const before = performance.now();
  html(content);
  // Not a performance test: an implementation that reads the text repeatedly takes minutes.
  expect(performance.now() - before).toBeLessThan(10_000);
});
