/** Reads a workbook from its XML, following the format's specification. */
import { strFromU8, unzipSync } from 'fflate';

export interface ReadCell {
  readonly value: string | number;
  /** The number format; null if the cell has none. */
  readonly format: string | null;
  readonly bold: boolean;
}

export interface ReadSheet {
  readonly name: string;
  /** Cells by address, such as `B2`; empty cells are left out. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly frozenRows: number;
  readonly widths: readonly number[];
  readonly xml: string;
}

/** Reads every sheet of the workbook. Throws: for a malformed workbook. */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = unzipSync(bytes);
  const part = (name: string) => {
    const found = parts[name];
    if (found === undefined) throw new Error(`The workbook has no ${name}.`);
    return strFromU8(found);
  };
  const shared = Object.hasOwn(parts, 'xl/sharedStrings.xml') ? part('xl/sharedStrings.xml') : '';
  const strings = all(shared, /<si><t[^>]*>([^<]*)<\/t><\/si>/g).map(([text]) => textOf(text));
  const styles = stylesIn(part('xl/styles.xml'));
  return all(part('xl/workbook.xml'), /<sheet [^>]*name="([^"]*)"/g).map(([name], index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const cells = all(xml, /<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/gs).map(([address, attributes, content]) => {
      const style = styles[Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? { format: null, bold: false };
      const inline = /^<is><t[^>]*>([^<]*)<\/t><\/is>$/.exec(content)?.[1];
      if (inline !== undefined) return [address, { value: textOf(inline), ...style }] as const;
      const number = /^<v>([^<]+)<\/v>$/.exec(content)?.[1];
      if (number === undefined) throw new Error(`${address} holds ${content}`);
      const value = attributes.includes('t="s"') ? strings[Number(number)] : Number(number);
      if (value === undefined || Number.isNaN(value)) throw new Error(`${address} points at ${number}`);
      return [address, { value, ...style }] as const;
    });
    return {
      name: unescaped(name),
      cells: new Map(cells),
      frozenRows: /state="frozen"/.test(xml) ? Number(/<pane [^>]*ySplit="(\d+)"/.exec(xml)?.[1] ?? 0) : 0,
      widths: all(xml, /<col [^>]*width="([\d.]+)"/g).map(([width]) => Number(width)),
      xml,
    };
  });
}

type Found = readonly [string, string, string];

/** Returns the first three groups of every match. */
function all(xml: string, pattern: RegExp): readonly Found[] {
  return [...xml.matchAll(pattern)].map(([, first = '', second = '', third = '']) => [first, second, third]);
}

function stylesIn(xml: string) {
  const formats = new Map(
    all(xml, /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g).map(([id, code]) => [id, unescaped(code)]),
  );
  const fonts = all(xml, /<font>(.*?)<\/font>/g).map(([font]) => font.includes('<b/>'));
  const [cellStyles = ''] = /<cellXfs.*<\/cellXfs>/s.exec(xml) ?? [];
  return all(cellStyles, /<xf ([^>]*)>/g).map(([attributes]) => ({
    format: formats.get(/numFmtId="(\d+)"/.exec(attributes)?.[1] ?? '') ?? null,
    bold: fonts[Number(/fontId="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? false,
  }));
}

/** Returns the text with `_x003D_` replaced by the character with that code, as in the texts of a workbook. */
function textOf(xml: string): string {
  return unescaped(xml).replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescaped(xml: string): string {
  return xml.replace(/&(\w+);/g, (whole, name: string) => ENTITIES.get(name) ?? whole);
}
