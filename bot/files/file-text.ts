/** The bytes that somebody chose as a text file, as text; or, in plain words, what they are instead. */
import { invalid, ok, type Result } from '../../shared/domain/result';
import { decodedText } from './decoding';

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
/** Text has few of these, where somebody's name brought them; lines may end in many ways. */
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

/**
 * The text of a file, in whichever encoding `decodedText` finds; U+FFFD where the bytes stand for no character. Problems, at the field: empty; too large; a picture, PDF, spreadsheet or other binary file.
 */
export function fileText(bytes: Uint8Array, { field, largest, choose }: WantedText): Result<string> {
  const refuse = (what: string) => invalid({ [field]: `${what}. ${choose}` });
  if (bytes.length === 0) return refuse('The file is empty');
  if (bytes.length > largest) return refuse(`The file is larger than ${largest / 1_000_000} MB`);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const otherKind = kindOf(file);
  if (otherKind !== null) return refuse(`This is ${otherKind}`);
  const text = decodedText(file).replace(/^\uFEFF/, '');
  if (text.trim() === '') return refuse('The file is empty');
  return isBinary(text) ? refuse('This is not a text file') : ok(text);
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

function isBinary(text: string): boolean {
  return text.includes('\0') || (text.match(CONTROLS) ?? []).length > text.length / 50;
}
