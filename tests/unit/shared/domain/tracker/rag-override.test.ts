import { londonDate } from '../../../../../shared/domain/calendar/dates';
import type { Override } from '../../../../../shared/domain/tracker/types';
import { aResponse, aSource, saying } from '../../../../support/domain-builders';
import { due, ragAndRow, statusOf } from './looking-at';

const override: Override = {
  rag: 'green',
  reason: 'Seen at the meeting',
  from: '2026-11-20',
  until: '2026-11-30',
  seatId: 'vru-manager',
};
const late = [due('2026-06-30')];

describe('given an override, when the source is looked at', () => {
  it.each(['green', 'amber', 'red', 'grey'] as const)('then %s replaces what the table says', (rag) => {
    expect(statusOf(late, { override: { ...override, rag } })).toEqual({
      rag,
      row: 'override',
      reason: 'Set by the VRU until 2026-11-30: Seen at the meeting',
      overridden: { rag: 'red', row: 'overdue-beyond-grace', reason: expect.stringMatching(/overdue/) },
    });
  });

  it('then it holds on its last day, and the table decides on the day after', () => {
    expect(ragAndRow(late, { override, today: '2026-11-30' })).toBe('green: override');
    expect(ragAndRow(late, { override, today: '2026-12-01' })).toBe('red: overdue-beyond-grace');
    expect(statusOf(late, { override, today: '2026-12-01' }).overridden).toBeNull();
  });

  it.each([
    ['in winter', '2026-11-30', '2026-11-30T23:59:59.999Z', '2026-12-01T00:00:00.000Z'],
    ['in summer', '2026-07-31', '2026-07-31T22:59:59.999Z', '2026-07-31T23:00:00.000Z'],
  ])("then it expires at London's midnight, %s", (_, until, last, next) => {
    const at = (instant: string) =>
      ragAndRow([due('2026-06-01')], { override: { ...override, until }, today: londonDate(instant) });
    expect([at(last), at(next)]).toEqual(['green: override', 'red: overdue-beyond-grace']);
  });

  it('then it holds for a source that was never asked for', () => {
    expect(ragAndRow([], { override })).toBe('green: override');
  });

  it('then it never brings an excluded source back', () => {
    expect(ragAndRow(late, { override, source: aSource({ state: 'retired' }) })).toBe('excluded: retired');
    const confirmed = { ...due('2026-11-20'), latest: aResponse(saying.notHeld()), notHeldConfirmed: true };
    expect(ragAndRow([confirmed], { override })).toBe('excluded: not-held-confirmed');
    expect(statusOf([confirmed], { override }).overridden).toBeNull();
  });
});
