/** The bytes that somebody chose as an attendance report, as text; or, in plain words, what they are instead. */
import { LIMITS } from '../../shared/contract/limits';
import { invalid, ok, type Result } from '../../shared/domain/result';

const CHOOSE = 'Choose the report as Teams saved it (.csv).';
const SPREADSHEET = `This is a spreadsheet file (.xlsx). ${CHOOSE}`;
const PICTURE = `This is a picture. ${CHOOSE}`;

/** How other kinds of file begin, byte for byte. */
const KINDS: readonly { readonly begins: string; readonly at?: number; readonly message: string }[] = [
  { begins: '\x89PNG', message: PICTURE },
  { begins: '\xFF\xD8\xFF', message: PICTURE },
  { begins: 'GIF8', message: PICTURE },
  { begins: 'WEBP', at: 8, message: PICTURE },
  { begins: 'ftyp', at: 4, message: `This is a picture or a video. ${CHOOSE}` },
  { begins: 'II*\0', message: PICTURE },
  { begins: 'MM\0*', message: PICTURE },
  { begins: '%PDF', message: `This is a PDF file. ${CHOOSE}` },
  { begins: '\xD0\xCF\x11\xE0', message: `This is a spreadsheet or document of an older kind (.xls, .doc). ${CHOOSE}` },
];
/** No text has these; lines may end in many ways. */
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}/u;
const BINARY = `This is not a text file. ${CHOOSE}`;

/** How a text says its encoding in its first bytes. */
const MARKS: readonly { readonly mark: string; readonly encoding: string }[] = [
  { mark: '\xEF\xBB\xBF', encoding: 'utf-8' },
  { mark: '\xFF\xFE', encoding: 'utf-16le' },
  { mark: '\xFE\xFF', encoding: 'utf-16be' },
];

/**
 * The text of a file of at most `LIMITS.reportBytes`: UTF-16 or UTF-8 where a mark says so, else UTF-8, else as Excel on
 * Windows writes a plain CSV. Problems, at `content`: empty; too large; a picture, PDF, spreadsheet or other binary file.
 */
export function reportText(bytes: Uint8Array): Result<string> {
  if (bytes.length === 0) return refuse(`The file is empty. ${CHOOSE}`);
  if (bytes.length > LIMITS.reportBytes) {
    return refuse(`The file is larger than ${LIMITS.reportBytes / 1_000_000} MB. ${CHOOSE}`);
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const otherKind = kindOf(file);
  if (otherKind !== null) return refuse(otherKind);
  const text = decoded(file).replace(/^\uFEFF/, '');
  if (text.trim() === '') return refuse(`The file is empty. ${CHOOSE}`);
  return CONTROLS.test(text) ? refuse(BINARY) : ok(text);
}

function kindOf(file: Buffer): string | null {
  if (begins(file, 'PK\x03\x04') || begins(file, 'PK\x05\x06')) {
    return file.includes('xl/') ? SPREADSHEET : `This is a ZIP file. ${CHOOSE}`;
  }
  return KINDS.find((kind) => begins(file, kind.begins, kind.at))?.message ?? null;
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

function refuse(message: string) {
  return invalid({ content: message });
}
