/** The meeting from which "since the last meeting" is counted. */
import { latestStart, meetingBefore } from '../../../../../shared/domain/meetings/before';
import { aPlanning, arranged, hostedBy } from '../../../../support/domain-builders';

const heldRemotely = (id: string, date: string) => ({ id, date, mode: 'remote' as const, host: null });

describe('the meeting before one', () => {
  test('given registers that were closed, then it is the last of them', () => {
    const held = [hostedBy('police', '2026-09'), heldRemotely('2026-10', '2026-10-21')];
    expect(meetingBefore(aPlanning({ schedule: { held } }), '2026-12')).toMatchObject({
      id: '2026-10',
      date: '2026-10-21',
    });
  });

  test('given the register of the very meeting closed already, then it is still the one before', () => {
    const held = [heldRemotely('2026-10', '2026-10-21'), heldRemotely('2026-11', '2026-11-18')];
    expect(meetingBefore(aPlanning({ schedule: { held } }), '2026-11')).toMatchObject({ id: '2026-10' });
  });

  test('given no register yet, then it is the one that was planned, cancelled ones passed over', () => {
    expect(meetingBefore(aPlanning(), '2026-12')).toMatchObject({ id: '2026-11', date: '2026-11-18' });
    const cancelled = arranged.cancelled();
    const schedule = { arrangements: { '2026-11': cancelled } };
    expect(meetingBefore(aPlanning({ schedule }), '2026-12')).toMatchObject({ id: '2026-10' });
  });
});

describe('when the latest meeting began', () => {
  test.each([
    ['before this month’s', '2026-11-10', '2026-11-10T12:00:00.000Z', '2026-10-21T09:00:00.000Z'],
    ['an hour before it begins', '2026-11-18', '2026-11-18T09:00:00.000Z', '2026-10-21T09:00:00.000Z'],
    ['while it is under way', '2026-11-18', '2026-11-18T10:30:00.000Z', '2026-11-18T10:00:00.000Z'],
    ['afterwards', '2026-11-23', '2026-11-23T09:30:00.000Z', '2026-11-18T10:00:00.000Z'],
  ])('given a moment %s, then it is returned in London time', (_, today, now, start) => {
    expect(latestStart(aPlanning({ today }), now)).toBe(start);
  });

  test('given a cancelled one, then it never began', () => {
    const schedule = { arrangements: { '2026-11': arranged.cancelled() } };
    expect(latestStart(aPlanning({ schedule }), '2026-11-23T09:30:00.000Z')).toBe('2026-10-21T09:00:00.000Z');
  });
});
