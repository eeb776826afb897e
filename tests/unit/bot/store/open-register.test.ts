/**
 * The row changes of an answer in an open register: in a row of its own, in a shared row, or withdrawing another
 * answer.
 */
import {
  assembled,
  type LoadedRegister,
  type OpenRow,
  openedRows,
  ownAnswerChanges,
} from '../../../../bot/store/open-register';
import type { Change, Row } from '../../../../bot/store/table';
import type { Register } from '../../../../shared/domain/attendance/types';
import { anAnswer, aRegister } from '../../../support/domain-builders';

/**
 * Returns a register with so many seats that has just been opened: `seat 0`, `seat 1` …; from the 81st on they share
 * rows.
 */
function opened(count: number): LoadedRegister {
  const register = aRegister();
  const [like] = register.seats;
  if (like === undefined) throw new Error('The register has no seats');
  const seats: Register['seats'] = Array.from({ length: count }, (_, index) => ({ ...like, seatId: `seat ${index}` }));
  const rows = openedRows({ ...register, seats, answers: [] }).map((change): Row<OpenRow> => {
    const { key, value } = change as Extract<Change, { kind: 'insert' }>;
    return { key, etag: 'as read', value: value as OpenRow };
  });
  const loaded = assembled(rows);
  if (loaded === null) throw new Error('No register is open');
  return loaded;
}

const present = (seatId: string) => anAnswer({ seatId, value: 'present' });
const kinds = (changes: readonly Change[]) => changes.map(({ kind }) => kind);

test('given a seat with its own row, when its holder answers, then the version that was read is replaced', () => {
  const changes = ownAnswerChanges(opened(80), { answers: [present('seat 3')], cleared: [] }, 'press');
  expect(changes).toEqual([expect.objectContaining({ kind: 'replace', etag: 'as read' })]);
});

test('given seats that share a row, when a holder answers, then it is merged in, with the seat’s next turn', () => {
  const changes = ownAnswerChanges(opened(120), { answers: [present('seat 3')], cleared: [] }, 'press');
  expect(kinds(changes)).toEqual(['insert', 'merge']);
  expect(changes[1]).toMatchObject({
    parts: { seat0: { seatId: 'seat 3', operation: 'press', turn: Date.parse(aRegister().openedAt) + 1 } },
  });
});

test('given shared rows, when an answer withdraws another, then the versions that were read are replaced', () => {
  const change = { answers: [present('seat 3')], cleared: ['seat 4'] };
  const changes = ownAnswerChanges(opened(120), change, 'press');
  expect(changes).toEqual([
    expect.objectContaining({ kind: 'replace', etag: 'as read' }),
    expect.objectContaining({ kind: 'replace', etag: 'as read' }),
  ]);
});
