/** Reads a sheet of an untrusted workbook (.xlsx) as text. */
import { dayStyles } from './cell-styles';
import type { NumberedRow } from './numbered-row';
import { type SheetContext, SheetTooLarge, sharedTexts, sheetRows } from './sheet-cells';
import { visitXml, type XmlAttributes } from './xml';
import { unzipped, type ZipLimits } from './zip';

/** For each kind of part, what a list of 5,000 rows needs; other parts of the archive are not unpacked. */
const LIMITS: ZipLimits = {
  entries: 200,
  bytes: 20_000_000,
  parts: [
    { name: /^xl\/worksheets\/[^/]*\.xml$/i, bytes: 4_000_000 },
    { name: /^xl\/sharedStrings\.xml$/i, bytes: 3_000_000 },
    { name: /^xl\/[^/]*\.xml$/i, bytes: 1_000_000 },
    { name: /^xl\/_rels\/[^/]*\.rels$/i, bytes: 200_000 },
  ],
};

/**
 * Why a workbook cannot be read. `locked`: protected with a password. `large`: unpacks to more than a list needs, or
 * has more than 200 parts. `far`: has content beyond 5,000 rows or 256 columns. `broken`: anything else.
 */
export type WorkbookFault = 'locked' | 'large' | 'far' | 'broken';

/**
 * Returns the rows with content of the first wanted sheet; if none is wanted, those of the first sheet. Covers come
 * before lists, and hidden sheets are skipped. Never throws.
 */
export async function findSheet(
  bytes: Uint8Array,
  isWanted: (rows: readonly NumberedRow[]) => boolean,
): Promise<readonly NumberedRow[] | WorkbookFault> {
  const unpacked = await unzipped(bytes, LIMITS);
  if (typeof unpacked === 'string') return unpacked;
  try {
    const { sheets, context } = bookIn(unpacked);
    const read = sheets.map((name) => () => rowsOf(unpacked.get(name), context));
    let first: readonly NumberedRow[] | WorkbookFault | null = null;
    for (const rows of read) {
      const found = rows();
      if (typeof found !== 'string' && isWanted(found)) return found;
      first ??= found;
    }
    return first ?? 'broken';
  } catch {
    return 'broken';
  }
}

function rowsOf(part: Uint8Array | undefined, context: SheetContext): readonly NumberedRow[] | WorkbookFault {
  try {
    return part === undefined ? 'broken' : sheetRows(textOf(part), context);
  } catch (error) {
    return error instanceof SheetTooLarge ? 'far' : 'broken';
  }
}

/** Returns the parts of the visible sheets, in order, and what their cells refer to. */
function bookIn(unpacked: ReadonlyMap<string, Uint8Array>) {
  const book = elements(unpacked.get('xl/workbook.xml'));
  const relations = elements(unpacked.get('xl/_rels/workbook.xml.rels')).filter(({ name }) => name === 'Relationship');
  const partsOf = (kind: string) =>
    relations
      .filter(({ attributes }) => attributes.get('Type')?.endsWith(`/${kind}`))
      .map(({ attributes }) => attributes);
  const worksheets = new Map(partsOf('worksheet').map((each) => [each.get('Id'), pathOf(each)]));
  const only = (kind: string) => unpacked.get(partsOf(kind).map(pathOf)[0] ?? '');
  const [texts, styles] = [only('sharedStrings'), only('styles')];
  const from1904 = book.find(({ name }) => name === 'workbookPr')?.attributes.get('date1904') ?? '';
  return {
    sheets: book
      .filter(({ name, attributes }) => name === 'sheet' && !/hidden/i.test(attributes.get('state') ?? ''))
      .flatMap(({ attributes }) => worksheets.get(attributes.get('id')) ?? []),
    context: {
      texts: texts === undefined ? [] : sharedTexts(textOf(texts)),
      dayStyles: styles === undefined ? [] : dayStyles(textOf(styles)),
      from1904: from1904 === '1' || from1904 === 'true',
    },
  };
}

interface Element {
  readonly name: string;
  readonly attributes: XmlAttributes;
}

function elements(part: Uint8Array | undefined): readonly Element[] {
  const found: Element[] = [];
  if (part !== undefined) visitXml(textOf(part), { open: (name, attributes) => found.push({ name, attributes }) });
  return found;
}

function pathOf(relation: XmlAttributes): string {
  const target = relation.get('Target') ?? '';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** @throws TypeError if the bytes are not UTF-8 */
function textOf(part: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(part);
}
