/** The views for people who answered on the same reading of a register. */
import { registerAfter } from '../../../../../bot/services/attendance/register-after';
import type { LoadedRegister } from '../../../../../bot/store/open-register';
import { Versioned } from '../../../../../bot/store/versioned';
import type { RegisterView } from '../../../../../shared/contract/attendance';
import type { AnswerUpdate } from '../../../../../shared/domain/attendance/register';
import type { Answer } from '../../../../../shared/domain/attendance/types';
import { anAnswer, aRegister } from '../../../../support/domain-builders';

const read = (): Versioned<LoadedRegister> => new Versioned({ register: aRegister(), rows: [], operations: new Set() });
const said = (seatId: string, value: Answer['value'] = 'present'): AnswerUpdate => ({
  answers: [anAnswer({ seatId, value })],
  cleared: [],
});
const [ICB, FIRE] = ['icb-business-intelligence', 'hiwfrs-senior-analyst'] as const;
const answerOf = ({ value }: Versioned<RegisterView>, seatId: string) =>
  value.lines.flatMap((line) => line.seats).find((seat) => seat.seatId === seatId)?.value;

test('given two answers in one transaction, then both people are shown the same register, with both', async () => {
  const reading = read();
  const [one, other] = await Promise.all([
    registerAfter(reading, said(ICB)),
    registerAfter(reading, said(FIRE, 'apologies')),
  ]);
  expect(one).toBe(other);
  expect([answerOf(one, ICB), answerOf(one, FIRE)]).toEqual(['present', 'apologies']);
  expect(one.value.counts).toMatchObject({ present: 1, apologies: 1 });
});

test('given a later answer on the same reading, then it is added, and the earlier register is unchanged', async () => {
  const reading = read();
  const earlier = await registerAfter(reading, said(ICB));
  const later = await registerAfter(reading, said(FIRE));
  expect(earlier.value.counts.present).toBe(1);
  expect(later.value.counts.present).toBe(2);
});

test('given an operation that was delivered twice, then its answer is shown once', async () => {
  const [reading, change] = [read(), said(ICB)];
  const views = await Promise.all([registerAfter(reading, change), registerAfter(reading, change)]);
  expect(views[0]).toBe(views[1]);
  expect(views[0]?.value.counts.present).toBe(1);
});

test('given an unchanged answer, then the person is shown what others have committed meanwhile', async () => {
  const reading = read();
  await registerAfter(reading, said(ICB));
  expect((await registerAfter(reading, null)).value.counts.present).toBe(1);
});

test('given two readings, then an answer on one does not appear on the other', async () => {
  await registerAfter(read(), said(ICB));
  expect((await registerAfter(read(), said(FIRE))).value.counts.present).toBe(1);
});
