/**
 * Extracts the plain text of a message as Teams delivers it: removes mentions and quoted messages, and replaces markup
 * and entities with what they display. Each step takes linear time.
 */

/** Returns the activity's text or, if that is empty, its HTML attachment, which some clients send alone. */
export function textOf(activity: {
  readonly text?: string | undefined;
  readonly attachments?: readonly { readonly contentType?: unknown; readonly content?: unknown }[] | undefined;
}): string {
  const { text, attachments } = activity;
  if (typeof text === 'string' && text.trim() !== '') return text;
  if (!Array.isArray(attachments)) return '';
  const html = attachments.find((attachment) => attachment?.contentType === 'text/html')?.content;
  return typeof html === 'string' ? html : '';
}

const MENTION = /<at[^<>]*>[^<]*<\/at>|<span[^<>]*Mention[^<>]*>[^<]*<\/span>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;
/** Format characters: zero-width spaces and joiners, direction marks, the byte order mark, the soft hyphen. */
const INVISIBLE = /[\p{Cf}\u115f\u1160\u3164]/gu;
const TYPED_MENTION = /^@[^\s/]{1,64}\s+(?=\S)/;

/** Returns the words as plain text, separated by single spaces. */
export function plainWords(text: string): string {
  const markup = without(without(text, 'quoted'), 'blockquote').replace(MENTION, ' ').replace(TAG, ' ');
  return entitiesShown(markup)
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TYPED_MENTION, '');
}

/** Removes all elements of this name with their content, such as quoted messages, which are not the author's words. */
export function without(text: string, element: string): string {
  const lower = text.toLowerCase();
  // Text whose length changes when lowercased is returned as it is, because the indices would not match; it contains no
  // element of Teams.
  if (lower.length !== text.length || !lower.includes(`<${element}`)) return text;
  const end = `</${element}>`;
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = lower.indexOf(`<${element}`, from);
    if (start < 0) return kept.concat(text.slice(from)).join(' ');
    const head = lower.indexOf('>', start);
    if (head < 0) return kept.concat(text.slice(from)).join(' ');
    kept.push(text.slice(from, start));
    const closed = lower[head - 1] === '/' ? -1 : lower.indexOf(end, head);
    from = closed < 0 ? head + 1 : closed + end.length;
    if (closed < 0 && !lower.includes(end, head)) {
      // No later element has an end tag either.
      return kept.concat(text.slice(from).replace(TAG, ' ')).join(' ');
    }
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  sol: '/',
  shy: '',
};

/** Replaces HTML entities with the characters that they represent. */
export function entitiesShown(text: string): string {
  return text.replace(
    /&(?:#(x?)([0-9a-f]{1,6})|([a-z]{2,8}));?/gi,
    (whole, hex: string, code: string, name: string) => {
      if (name !== undefined) {
        const key = name.toLowerCase();
        return Object.hasOwn(NAMED, key) ? (NAMED[key] ?? whole) : whole;
      }
      const point = Number.parseInt(code, hex === '' ? 10 : 16);
      return Number.isNaN(point) || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)
        ? whole
        : String.fromCodePoint(point);
    },
  );
}
