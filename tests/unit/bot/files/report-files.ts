/** Attendance reports as Teams writes them, and as other programs save them. */
import { textOf } from '../../../fixtures/shape';

export interface Participant {
  readonly name?: string;
  readonly duration?: string;
  readonly email?: string;
  readonly participantId?: string;
}

const HEADER = [
  'Name',
  'First Join',
  'Last Leave',
  'In-Meeting Duration',
  'Email',
  'Participant ID (UPN)',
  'Role',
] as const;
const JOINED = '11/18/26, 9:58:02 AM';
const LEFT = '11/18/26, 11:03:40 AM';

/** Returns the three sections of a report, as rows. */
export function reportRows(participants: readonly Participant[]): readonly (readonly string[])[] {
  const rows = participants.map(
    ({ name = 'Senior Analyst', duration = '1h 5m 3s', email = '', participantId = '' }) => [
      name,
      JOINED,
      LEFT,
      duration,
      email,
      participantId,
      'Presenter',
    ],
  );
  return [
    ['1. Summary'],
    ['Meeting title', 'DAWG monthly meeting'],
    ['Attended participants', String(rows.length)],
    ['Start time', '11/18/26, 9:55:10 AM'],
    ['End time', '11/18/26, 11:04:02 AM'],
    ['Meeting duration', '1h 8m 52s'],
    ['Average attendance time', '1h 5m 3s'],
    [],
    ['2. Participants'],
    HEADER,
    ...rows,
    [],
    ['3. In-Meeting Activities'],
    ['Name', 'Join Time', 'Leave Time', 'Duration', 'Email', 'Role'],
    ['Somebody of the third section', JOINED, LEFT, '1h', 'third@example.org', 'Presenter'],
  ];
}

/** Row number of the first participant in the file, from 1. */
export const FIRST = 11;

export type Delimiter = '\t' | ',' | ';';

export const ENCODINGS = ['UTF-16LE', 'UTF-16BE', 'UTF-8 with a mark', 'UTF-8'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Encodes a text as the bytes of a file. */
export function encoded(text: string, encoding: Encoding = 'UTF-16LE'): Uint8Array {
  if (encoding === 'UTF-8') return Buffer.from(text, 'utf8');
  if (encoding === 'UTF-8 with a mark') return Buffer.from(`\uFEFF${text}`, 'utf8');
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'UTF-16LE' ? bytes : bytes.swap16();
}

/** Returns a report of these people as Teams saves it. */
export function aReportFile(...participants: readonly Participant[]): Uint8Array {
  return encoded(textOf(reportRows(participants), '\t'));
}
