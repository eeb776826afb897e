/** The columns of a spreadsheet of sources, for the help text and for the template. */
import { LIMITS } from '../../../../shared/contract/limits';
import { CLASSIFICATION_WORDS, FREQUENCY_WORDS } from '../../../../shared/domain/tracker/words';

export interface ImportColumn {
  readonly name: string;
  /** Allowed values. */
  readonly words: string;
}

const anyOf = (words: Readonly<Record<string, string>>) => Object.values(words).join(', ');

export const IMPORT_COLUMNS: readonly ImportColumn[] = [
  { name: 'Name', words: `At most ${LIMITS.sourceName} characters; each once within an organisation` },
  { name: 'Organisation', words: 'As it is called in this group' },
  { name: 'Area', words: 'The part of the partnership’s area that the data covers; may be empty' },
  { name: 'Classification', words: anyOf(CLASSIFICATION_WORDS) },
  { name: 'Frequency', words: anyOf(FREQUENCY_WORDS) },
  { name: 'SNA section', words: 'The section of the Strategic Needs Assessment that it feeds; may be empty' },
  { name: 'ISA required', words: 'Yes or No; empty stands for No' },
];

/** Returns a CSV with only the headings. The byte order mark tells spreadsheet programs the encoding. */
export function templateText(): string {
  return `\ufeff${IMPORT_COLUMNS.map(({ name }) => name).join(',')}\r\n`;
}
