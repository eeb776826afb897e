/** Decodes an uploaded text file, or says in plain words what it is instead. */
import { invalid, ok, type Result } from '../../shared/domain/result';
import { decodedText } from './decoding';

/** Describes the file that is expected. */
export interface WantedText {
  /** The input that problems refer to. */
  readonly field: string;
  /** Maximum size in bytes. */
  readonly largest: number;
  /** What to do instead, as a sentence. */
  readonly choose: string;
}

/** Signatures of other file types, byte for byte. */
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
/**
 * Control characters: text contains few of these, for instance in people's names. Tabs and all kinds of line breaks do
 * not count.
 */
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

/**
 * Returns the text of a file, in whichever encoding `decodedText` finds; U+FFFD for undefined bytes. Problems, at the
 * field: empty; too large; a picture, PDF, spreadsheet or other binary file.
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

/** Whether the bytes are a ZIP archive, as a workbook (.xlsx) is. */
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
