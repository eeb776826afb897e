import { decideCancellation, type ScheduleDecision } from '../../../../../shared/domain/meetings/arranging';
import { decideHost, decideRotation, hostChoices } from '../../../../../shared/domain/meetings/hosting';
import { type Planning, planMeetings, plannedMeeting } from '../../../../../shared/domain/meetings/schedule';
import type { HostOverride, Schedule } from '../../../../../shared/domain/meetings/types';
import type { Result } from '../../../../../shared/domain/result';
import { aPlanning, arranged, faultsOf, hostedBy, problemOf, unwrapOk } from '../../../../support/domain-builders';

/** November's meeting has taken place; the next in person are those of December (slot 13), March (14), June (15) … */
const planning = (schedule: Partial<Schedule> = {}, today = '2026-11-23') => aPlanning({ today, schedule });
const cancelledIn = (...months: string[]) => Object.fromEntries(months.map((month) => [month, arranged.cancelled()]));
const inPerson = (from: Planning, first: string, last: string) =>
  planMeetings(from, first, last)
    .filter(({ mode, cancelled }) => mode === 'in-person' && cancelled === null)
    .map(({ id }) => id);
const hostIn = (from: Planning, month: string) => plannedMeeting(from, month).host?.organisationId ?? null;
const chosen = (slot: number, organisationId: string): HostOverride => ({
  slot,
  organisationId,
  reason: 'New offices',
});
/** Returns the schedule after an accepted decision. */
const scheduleAfter = (decision: Result<ScheduleDecision>) => unwrapOk(decision).schedule;
const choice = (organisationId: string) => ({ organisationId, reason: 'New offices' });

describe('given the meeting from which they are counted, when meetings are planned', () => {
  it('then every third is in person, and none before it', () => {
    expect(inPerson(planning(), '2023-01', '2025-01')).toEqual(['2023-12', '2024-03', '2024-06', '2024-09', '2024-12']);
    expect(plannedMeeting(planning(), '2023-12').slot).toBe(1);
    expect(plannedMeeting(planning(), '2026-12').slot).toBe(13);
  });

  it('then another anchor and another number count from there', () => {
    const inPersonRule = { every: 2, countedFrom: '2026-12' };
    expect(inPerson({ ...planning(), inPerson: inPersonRule }, '2026-01', '2027-06')).toEqual([
      '2027-01',
      '2027-03',
      '2027-05',
    ]);
  });

  it.each([
    ['a remote one', ['2026-11'], ['2027-01', '2027-04']],
    ['one in person', ['2026-12'], ['2027-01', '2027-04']],
    ['two in person, one after the other', ['2026-12', '2027-01'], ['2027-02', '2027-05']],
    ['the two before one in person', ['2026-10', '2026-11'], ['2027-02', '2027-05']],
    ['one in person and a later remote one', ['2026-12', '2027-02'], ['2027-01', '2027-05']],
    ['one before the anchor', ['2023-09'], ['2026-12', '2027-03']],
  ])('then, with %s cancelled, the count goes on with the next meeting', (_, months, expected) => {
    expect(inPerson(planning({ arrangements: cancelledIn(...months) }), '2026-12', '2027-05')).toEqual(expected);
  });

  it('then one that merely missed its day keeps its place in the count', () => {
    expect(inPerson(planning({}, '2027-01-04'), '2026-12', '2027-05')).toEqual(['2026-12', '2027-03']);
  });

  it('then a move changes no count', () => {
    const arrangements = { '2026-12': arranged.movedTo('2026-12-09') };
    expect(inPerson(planning({ arrangements }), '2026-12', '2027-05')).toEqual(['2026-12', '2027-03']);
  });
});

describe('given meetings in person to come, when their hosts are foreseen', () => {
  it('then each is worked out as if those before it were held', () => {
    const planned = planMeetings(planning(), '2026-12', '2027-09').filter(({ slot }) => slot !== null);
    expect(planned.map(({ id, host }) => [id, host?.organisationId])).toEqual([
      ['2026-12', 'basingstoke-deane'],
      ['2027-03', 'hiwfrs'],
      ['2027-06', 'hampshire-cc'],
      ['2027-09', 'hampshire-yjs'],
    ]);
  });

  it('then looking at a later month alone gives the same host as looking at all', () => {
    const all = planMeetings(planning(), '2026-12', '2029-12');
    for (const { id, host, pick } of all) expect(plannedMeeting(planning(), id)).toMatchObject({ host, pick });
  });

  it('then meetings on Teams, cancelled ones and past ones that nobody held have none', () => {
    const from = planning({ arrangements: cancelledIn('2026-12') });
    expect([hostIn(from, '2026-11'), hostIn(from, '2026-12'), hostIn(from, '2026-09')]).toEqual([null, null, null]);
    expect(plannedMeeting(from, '2026-12')).toMatchObject({ slot: 13, pick: null });
  });

  it('then one whose day has passed without a register earns no credit: it is still their turn', () => {
    const after = planning({}, '2026-12-17');
    expect(hostIn(after, '2027-03')).toBe('basingstoke-deane');
    expect(hostChoices(after, '2027-03')[0]).toMatchObject({ organisationId: 'basingstoke-deane' });
  });

  it.each([
    ['the day after', '2026-12-17'],
    ['the month after', '2027-01-04'],
  ])('then one whose register is still open %s counts as taking place', (_, today) => {
    const after = planning({ openRegister: '2026-12' }, today);
    expect([hostIn(after, '2026-12'), hostIn(after, '2027-03')]).toEqual(['basingstoke-deane', 'hiwfrs']);
    const choices = hostChoices(after, '2027-03').map(({ organisationId }) => organisationId);
    expect(choices).not.toContain('basingstoke-deane');
  });

  it('then, with nobody who can host, the meeting is in person all the same', () => {
    const nobody = { ...planning(), hosts: [] };
    expect(plannedMeeting(nobody, '2026-12')).toMatchObject({ mode: 'in-person', host: null, pick: null });
  });
});

describe('given a meeting in person, when it is cancelled', () => {
  const cancelling = (from: Planning, month: string): Planning => ({
    ...from,
    schedule: scheduleAfter(decideCancellation(from, month, 'Purdah')),
  });

  it('then slot and host pass on to the next meeting, and the turn of those behind them stays', () => {
    const after = cancelling(planning(), '2026-12');
    expect(plannedMeeting(after, '2027-01')).toMatchObject({ slot: 13, host: { organisationId: 'basingstoke-deane' } });
    expect([hostIn(after, '2027-03'), hostIn(after, '2027-04')]).toEqual([null, 'hiwfrs']);
  });

  it('then they pass on again when the next one is cancelled too', () => {
    const after = cancelling(cancelling(planning(), '2026-12'), '2027-01');
    expect(plannedMeeting(after, '2027-02')).toMatchObject({ slot: 13, host: { organisationId: 'basingstoke-deane' } });
  });

  it('then a host whom the chair chose passes on as well, with the reason', () => {
    const schedule = scheduleAfter(decideHost(planning(), '2026-12', choice('police')));
    const after = cancelling(cancelling(planning(schedule), '2026-12'), '2027-01');
    expect(plannedMeeting(after, '2027-02')).toMatchObject({
      host: { organisationId: 'police' },
      pick: { chosenBecause: 'New offices' },
    });
    expect(hostIn(after, '2027-05')).toBe('basingstoke-deane');
  });

  it('then a choice for a later slot stays with that slot, wherever it has gone', () => {
    const after = cancelling(planning({ hostOverrides: [chosen(14, 'icb')] }), '2026-12');
    expect([hostIn(after, '2027-01'), hostIn(after, '2027-04')]).toEqual(['basingstoke-deane', 'icb']);
  });

  it('then nobody is credited until a meeting was held', () => {
    const after = cancelling(planning({ held: [hostedBy('basingstoke-deane', '2026-09')] }), '2026-12');
    expect(after.schedule.held).toHaveLength(1);
    const held = [...after.schedule.held, hostedBy('hiwfrs', '2027-01')];
    expect(hostIn(planning({ ...after.schedule, held }, '2027-02-01'), '2027-04')).toBe('hampshire-cc');
  });
});

describe('given a meeting in person, when the chair chooses its host', () => {
  it('then that organisation hosts this slot, and the rotation goes on from there', () => {
    const after = planning(scheduleAfter(decideHost(planning(), '2026-12', choice('police'))));
    expect([hostIn(after, '2026-12'), hostIn(after, '2027-03')]).toEqual(['police', 'basingstoke-deane']);
  });

  it('then a second choice replaces the first, and other slots keep theirs', () => {
    const first = scheduleAfter(
      decideHost(planning({ hostOverrides: [chosen(14, 'icb')] }), '2026-12', choice('police')),
    );
    const second = scheduleAfter(
      decideHost(planning(first), '2026-12', { organisationId: 'rushmoor', reason: 'Police cannot' }),
    );
    expect(second.hostOverrides).toEqual([
      chosen(14, 'icb'),
      { slot: 13, organisationId: 'rushmoor', reason: 'Police cannot' },
    ]);
  });

  it('then the choices are all who can, in the order of their turn, without the last host', () => {
    const held = [hostedBy('police', '2026-06'), hostedBy('icb', '2026-09')];
    const choices = hostChoices(planning({ held }), '2026-12').map(({ organisationId }) => organisationId);
    expect(choices).toHaveLength(12);
    expect(choices).not.toContain('icb');
    expect([choices[0], choices.at(-1)]).toEqual(['basingstoke-deane', 'police']);
  });

  it('then, for a later slot, whoever is foreseen for the one before cannot be chosen', () => {
    expect(faultsOf(decideHost(planning(), '2027-03', choice('basingstoke-deane')))).toHaveProperty('organisation');
    scheduleAfter(decideHost(planning(), '2027-06', choice('basingstoke-deane')));
  });

  it.each([
    ['the last host', 'icb'],
    ['the VRU', 'vru'],
    ['the OPCC', 'opcc'],
    ['nobody we know', 'elsewhere'],
  ])('then %s is refused at the choice', (_, organisationId) => {
    const from = planning({ held: [hostedBy('icb', '2026-09')] });
    expect(faultsOf(decideHost(from, '2026-12', choice(organisationId)))).toEqual({
      organisation: expect.stringMatching(/active Specified Authority other than the last host/),
    });
  });

  it.each<[string, string, Partial<Schedule>, RegExp]>([
    ['is on Teams', '2027-01', {}, /on Teams/],
    ['is cancelled', '2026-12', { arrangements: cancelledIn('2026-12') }, /cancelled/],
    ['was held', '2026-12', { held: [hostedBy('icb', '2026-12')] }, /has been held/],
    ['has its register open', '2026-12', { openRegister: '2026-12' }, /is open/],
    ['is long over', '2026-09', {}, /over/],
  ])('then a meeting that %s has no host to be chosen, nor a choice to be taken back', (_, month, schedule, words) => {
    const from = planning({ ...schedule, hostOverrides: [chosen(12, 'police'), chosen(13, 'police')] });
    for (const refused of [decideHost(from, month, choice('rushmoor')), decideRotation(from, month)]) {
      expect(problemOf(refused)).toMatchObject({ kind: 'conflict', message: expect.stringMatching(words) });
    }
  });
});

describe('given a host whom the chair chose, when the rotation is to decide again', () => {
  it('then it does, for this slot alone', () => {
    const from = planning({ hostOverrides: [chosen(13, 'police'), chosen(14, 'icb')] });
    const after = planning(scheduleAfter(decideRotation(from, '2026-12')));
    expect([hostIn(after, '2026-12'), hostIn(after, '2027-03')]).toEqual(['basingstoke-deane', 'icb']);
  });

  it('then, where the chair chose nobody, the answer is that the rotation decides already', () => {
    expect(problemOf(decideRotation(planning(), '2026-12'))).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('already'),
    });
  });
});
