/** The bytes that somebody chose as a text file, as text; or, in plain words, what they are instead. */
import { invalid, ok, type Result } from '../../shared/domain/result';

/** Which file is asked for. */
export interface WantedText {
  /** The input that a problem is about. */
  readonly field: string;
  /** In bytes. */
  readonly largest: number;
  /** What to do instead, as a sentence. */
  readonly choose: string;
}

/** How other kinds of file begin, byte for byte. */
const KINDS: readonly { readonly begins: string; readonly at?: number; readonly what: string }[] = [
  { begins: '\x89PNG', what: 'a picture' },
  { begins: '\xFF\xD8\xFF', what: 'a picture' },
  { begins: 'GIF8', what: 'a picture' },
  { begins: 'WEBP', at: 8, what: 'a picture' },
  { begins: 'ftyp', at: 4, what: 'a picture or a video' },
  { begins: 'II*\0', what: 'a picture' },
  { begins: 'MM\0*', what: 'a picture' },
  { begins: '%PDF', what: 'a PDF file' },
  { begins: '\xD0\xCF\x11\xE0', what: 'a spreadsheet or document of an older kind (.xls, .doc)' },
];
/** No text has these; lines may end in many ways. */
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}/u;

/** How a text says its encoding in its first bytes. */
const MARKS: readonly { readonly mark: string; readonly encoding: string }[] = [
  { mark: '\xEF\xBB\xBF', encoding: 'utf-8' },
  { mark: '\xFF\xFE', encoding: 'utf-16le' },
  { mark: '\xFE\xFF', encoding: 'utf-16be' },
];

/**
 * The text of a file: UTF-16 or UTF-8 where a mark says so, else UTF-8, else as Excel on Windows writes a plain CSV.
 * Problems, at the field: empty; too large; a picture, PDF, spreadsheet or other binary file.
 */
export function fileText(bytes: Uint8Array, { field, largest, choose }: WantedText): Result<string> {
  const refuse = (what: string) => invalid({ [field]: `${what}. ${choose}` });
  if (bytes.length === 0) return refuse('The file is empty');
  if (bytes.length > largest) return refuse(`The file is larger than ${largest / 1_000_000} MB`);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const otherKind = kindOf(file);
  if (otherKind !== null) return refuse(`This is ${otherKind}`);
  const text = decoded(file).replace(/^\uFEFF/, '');
  if (text.trim() === '') return refuse('The file is empty');
  return CONTROLS.test(text) ? refuse('This is not a text file') : ok(text);
}

/** Whether the bytes are those of a ZIP archive, which a workbook (.xlsx) is. */
export function isZip(file: Buffer): boolean {
  return begins(file, 'PK\x03\x04') || begins(file, 'PK\x05\x06');
}

function kindOf(file: Buffer): string | null {
  if (isZip(file)) return file.includes('xl/') ? 'a spreadsheet file (.xlsx)' : 'a ZIP file';
  return KINDS.find((kind) => begins(file, kind.begins, kind.at))?.what ?? null;
}

function begins(file: Buffer, start: string, at = 0): boolean {
  return file.toString('latin1', at, at + start.length) === start;
}

function decoded(file: Buffer): string {
  const marked = MARKS.find(({ mark }) => begins(file, mark));
  if (marked !== undefined) return new TextDecoder(marked.encoding).decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}
