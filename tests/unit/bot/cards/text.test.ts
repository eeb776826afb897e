import { escapeAndShorten, escapeUserText, mentionName, withoutSharedEnding } from '../../../../bot/cards/text';

describe('user text', () => {
  it('stays as it was typed', () => {
    const text = '**Bold** [link](https://example.org) <b>x</b> @everyone 5 < 6 {one}';
    expect(escapeUserText(text)).toBe(text);
  });

  it('cannot become a date or a mention, and looks the same', () => {
    const text = '{{DATE(2026-12-16T00:00:00Z)}} <at>Chair</at> <AT>all</AT>';
    const shown = escapeUserText(text);
    expect(shown).not.toMatch(/\{\{|<\/?at/i);
    expect(shown.replaceAll('\u2060', '')).toBe(text);
  });

  it('is cut between characters, never inside one', () => {
    expect(escapeAndShorten('👩‍💻 done', 40)).toBe('👩‍💻 done');
    expect(escapeAndShorten('🙂🙂🙂🙂', 3)).toBe('🙂🙂…');
    expect(escapeAndShorten('one two three', 5)).toBe('one…');
  });
});

describe("a person's name for a mention", () => {
  it.each([
    ['Analyst [VRU](https://evil.example)', 'Analyst VRU (https://evil.example)'],
    ['**Chair**', 'Chair'],
    ['</at><at>Everyone', '/at at Everyone'],
    ['@everyone', 'everyone'],
    ['  ', 'colleague'],
    ["Director O'Example (VRU)", "Director O'Example (VRU)"],
  ])('%j is %j', (name, expected) => {
    expect(mentionName(name)).toBe(expected);
  });
});

describe('names of one kind', () => {
  it('lose the last words that they share', () => {
    const names = withoutSharedEnding([
      'Hampshire County Council',
      'Isle of Wight Council',
      'Southampton City Council',
    ]);
    expect([...names.values()]).toEqual(['Hampshire County', 'Isle of Wight', 'Southampton City']);
  });

  it('keep at least one word, and keep everything where they share nothing', () => {
    expect([...withoutSharedEnding(['Council', 'Isle of Wight Council']).values()]).toEqual([
      'Council',
      'Isle of Wight Council',
    ]);
    expect([...withoutSharedEnding(['Police', 'Probation']).values()]).toEqual(['Police', 'Probation']);
    expect([...withoutSharedEnding(['Police', 'Police']).values()]).toEqual(['Police']);
    expect(withoutSharedEnding([]).size).toBe(0);
  });
});
