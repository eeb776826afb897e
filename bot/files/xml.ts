/**
 * Parses the XML of an untrusted file in one pass, reading each character once: a pattern that searches again from each
 * position could be made to take extremely long.
 */

export interface XmlVisitor {
  /** The name has no namespace prefix. */
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Attributes by name, without namespace prefixes. */
export type XmlAttributes = ReadonlyMap<string, string>;

/**
 * Visits tags and texts in order; an empty element is opened and closed.
 * @throws SyntaxError if the XML is not well-formed enough
 */
export function visitXml(xml: string, { open, text, close }: XmlVisitor): void {
  let at = 0;
  const upTo = (end: string, from: number) => {
    const found = xml.indexOf(end, from);
    if (found === -1) throw new SyntaxError(`“${end}” is missing`);
    return found;
  };
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag !== at) text?.(unescaped(xml.slice(at, tag === -1 ? undefined : tag)));
    if (tag === -1) return;
    if (xml.startsWith('<!--', tag)) at = upTo('-->', tag + 4) + 3;
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = upTo(']]>', tag + 9) + 3;
      text?.(xml.slice(tag + 9, at - 3));
    } else if (xml.startsWith('<?', tag)) at = upTo('?>', tag + 2) + 2;
    // Entity definitions do not belong in a workbook, and could expand exponentially.
    else if (xml.startsWith('<!', tag)) throw new SyntaxError('A definition does not belong here');
    else if (xml.startsWith('</', tag)) {
      at = upTo('>', tag) + 1;
      close?.(local(xml.slice(tag + 2, at - 1).trim()));
    } else {
      at = endOfTag(xml, tag + 1) + 1;
      const empty = xml[at - 2] === '/';
      const inside = xml.slice(tag + 1, at - (empty ? 2 : 1));
      const blank = inside.search(/\s/);
      const name = local(blank === -1 ? inside : inside.slice(0, blank));
      open?.(name, blank === -1 ? new Map() : attributesIn(inside.slice(blank)));
      if (empty) close?.(name);
    }
  }
}

/** Returns the index of the tag's `>`; one in quotation marks does not end it. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const sign = xml.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
    else if (sign === '<') break;
  }
  throw new SyntaxError('A tag does not end');
}

function attributesIn(text: string): XmlAttributes {
  const found = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const equals = text.indexOf('=', at);
    if (equals === -1) {
      if (text.slice(at).trim() === '') break;
      throw new SyntaxError('An attribute has no value');
    }
    let start = equals + 1;
    while (/\s/.test(text.charAt(start))) start += 1;
    const quote = text.charAt(start);
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, start + 1) : -1;
    if (end === -1) throw new SyntaxError('A value has no quotation marks');
    found.set(local(text.slice(at, equals).trim()), unescaped(text.slice(start + 1, end)));
    at = end + 1;
  }
  return found;
}

function local(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,10});?/g, (_, name: string) => {
    const code = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name);
    const sign = code === null ? ENTITIES.get(name) : characterOf(code[1], code[2]);
    if (sign === undefined) throw new SyntaxError('An unknown character');
    return sign;
  });
}

function characterOf(hex: string | undefined, decimal: string | undefined): string | undefined {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
