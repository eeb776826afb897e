import {
  type OrganisationAttendance,
  organisationCell,
  organisationRate,
  organisationStreak,
} from '../../../../../shared/domain/attendance/monitoring';
import { withAnswers } from '../../../../../shared/domain/attendance/register';
import type { Answer, Register } from '../../../../../shared/domain/attendance/types';
import type { Membership } from '../../../../../shared/domain/membership/types';
import {
  aClosedRegister,
  aMembership,
  anAnswer,
  aRegister,
  type Said,
  withPrisonRequiredFrom,
} from '../../../../support/domain-builders';

/** The police have two seats, the fire and rescue service one, the councils' agency six organisations. */
const LEAD = 'police-lead-analyst';
const TACTICAL = 'police-tactical-lead';
const on = (month: number, said: Said = {}, membership: Membership = aMembership()) => {
  const id = `2026-${String(month).padStart(2, '0')}`;
  return aClosedRegister(said, { membership, meeting: { id, date: `${id}-15` } });
};
const police = (said: Said, vacant: readonly string[] = []) =>
  organisationCell(on(11, said, aMembership({ vacant })), 'police');
/** Returns one closed register per month, with these answers of the fire and rescue service's only seat. */
const months = (...values: readonly Answer['value'][]) =>
  values.map((value, index) => on(index + 1, { 'hiwfrs-senior-analyst': value }));

describe('given a closed register, when an organisation is looked at', () => {
  it.each<[string, Said, OrganisationAttendance, number, number]>([
    ['both are there', { [LEAD]: 'present', [TACTICAL]: 'deputy' }, 'represented', 2, 2],
    ['one is there', { [LEAD]: 'present' }, 'represented', 1, 2],
    [
      'a deputy is there and the other sent apologies',
      { [LEAD]: 'deputy', [TACTICAL]: 'apologies' },
      'represented',
      1,
      2,
    ],
    ['both sent apologies', { [LEAD]: 'apologies', [TACTICAL]: 'apologies' }, 'apologies', 0, 2],
    ['one sent apologies, the other did not answer', { [LEAD]: 'apologies' }, 'absent', 0, 2],
    ['neither answered', {}, 'absent', 0, 2],
    [
      'one was excused, the other sent apologies',
      { [LEAD]: 'not_required', [TACTICAL]: 'apologies' },
      'apologies',
      0,
      1,
    ],
    ['one was excused, the other did not answer', { [LEAD]: 'not_required' }, 'absent', 0, 1],
    ['both were excused', { [LEAD]: 'not_required', [TACTICAL]: 'not_required' }, 'not-required', 0, 0],
    ['one was excused and the other there', { [LEAD]: 'not_required', [TACTICAL]: 'present' }, 'represented', 1, 1],
  ])('then, when %s, it says so', (_, said, standing, attended, counted) => {
    expect(police(said)).toEqual({ standing, attended, counted });
  });

  it.each<[string, Said, readonly string[], OrganisationAttendance, number]>([
    ['both seats are vacant', {}, [LEAD, TACTICAL], 'vacant', 0],
    ['one is vacant and the other did not answer', {}, [LEAD], 'absent', 1],
    ['one is vacant and the other there', { [TACTICAL]: 'present' }, [LEAD], 'represented', 1],
    ['one is vacant and the other excused', { [TACTICAL]: 'not_required' }, [LEAD], 'not-required', 0],
  ])('then, when %s, the vacant seat counts for nothing', (_, said, vacant, standing, counted) => {
    expect(police(said, vacant)).toMatchObject({ standing, counted });
  });

  it('then an absence that somebody recorded for a vacant seat is charged to nobody', () => {
    const vacant = on(11, {}, aMembership({ vacant: [LEAD, TACTICAL] }));
    const answers = [anAnswer({ seatId: LEAD, value: 'absent', holder: null, source: 'on-behalf' })];
    expect(organisationCell(withAnswers(vacant, { answers, cleared: [] }), 'police')).toEqual({
      standing: 'vacant',
      attended: 0,
      counted: 0,
    });
  });

  it('then an agency not yet required is not required, vacant or held, unless it came', () => {
    const membership = withPrisonRequiredFrom('2026-12-01');
    const vacant = {
      ...membership,
      seats: membership.seats.map((seat) => (seat.id === 'prison-safety' ? { ...seat, holder: null } : seat)),
    };
    const prison = (said: Said, group: Membership) => organisationCell(on(11, said, group), 'prison');
    expect(prison({}, membership)).toEqual({ standing: 'not-required', attended: 0, counted: 0 });
    expect(prison({}, vacant)).toEqual({ standing: 'not-required', attended: 0, counted: 0 });
    expect(prison({ 'prison-safety': 'apologies' }, membership)).toEqual({
      standing: 'not-required',
      attended: 0,
      counted: 0,
    });
    expect(prison({ 'prison-safety': 'present' }, membership)).toEqual({
      standing: 'represented',
      attended: 1,
      counted: 1,
    });
  });

  it('then an organisation that had no seat in it has no cell', () => {
    expect(organisationCell(on(11), 'prison')).toBeNull();
  });
});

describe("given closed registers, when an organisation's rate is worked out", () => {
  it.each<[string, readonly Register[], number, number]>([
    ['there, deputy, apologies, absent', months('present', 'deputy', 'apologies', 'absent'), 2, 4],
    ['excused meetings left out', months('present', 'not_required', 'absent'), 1, 2],
    ['all excused: nothing to divide by', months('not_required', 'not_required'), 0, 0],
    ['no meeting', [], 0, 0],
    ['an open register counts nowhere', [aRegister({ 'hiwfrs-senior-analyst': 'present' }), ...months('absent')], 0, 1],
    ['a meeting while its seat was vacant', [on(9, {}, aMembership({ vacant: ['hiwfrs-senior-analyst'] }))], 0, 0],
  ])('then %s', (_, registers, part, whole) => {
    const ratio = whole === 0 ? null : part / whole;
    expect(organisationRate(registers, 'hiwfrs')).toEqual({ part, whole, ratio });
  });

  it('then one seat is enough, and a second adds nothing', () => {
    const registers = [on(1, { [LEAD]: 'present', [TACTICAL]: 'present' }), on(2, { [LEAD]: 'present' }), on(3)];
    expect(organisationRate(registers, 'police')).toEqual({ part: 2, whole: 3, ratio: 2 / 3 });
  });

  it('then, required from 1 October, September is unaffected', () => {
    const membership = withPrisonRequiredFrom('2026-10-01');
    expect(organisationRate([on(9, {}, membership)], 'prison').ratio).toBeNull();
    expect(organisationRate([on(9, {}, membership), on(10, {}, membership)], 'prison')).toMatchObject({ whole: 1 });
  });

  it('then one organisation of an agency does not lift another', () => {
    const registers = [on(1, { 'rushmoor-community-safety': 'present' })];
    expect(organisationRate(registers, 'rushmoor').part).toBe(1);
    expect(organisationRate(registers, 'hampshire-cc').part).toBe(0);
  });
});

describe('given closed registers, when absences in a row are looked for', () => {
  const streak = (registers: readonly Register[]) => organisationStreak(registers, 'hiwfrs');

  it.each<[string, readonly Answer['value'][], { meetings: number; since: string; lastThere: string | null } | null]>([
    ['there the last time', ['absent', 'present'], null],
    ['a deputy the last time', ['absent', 'deputy'], null],
    ['absent once', ['present', 'absent'], { meetings: 1, since: '2026-02-15', lastThere: '2026-01-15' }],
    [
      'absent three times',
      ['present', 'absent', 'absent', 'absent'],
      { meetings: 3, since: '2026-02-15', lastThere: '2026-01-15' },
    ],
    [
      'apologies in a row are missed too',
      ['present', 'apologies', 'apologies'],
      { meetings: 2, since: '2026-02-15', lastThere: '2026-01-15' },
    ],
    [
      'an earlier run does not count',
      ['absent', 'absent', 'present', 'absent'],
      { meetings: 1, since: '2026-04-15', lastThere: '2026-03-15' },
    ],
    ['never there', ['absent', 'apologies'], { meetings: 2, since: '2026-01-15', lastThere: null }],
    [
      'an excused one in between neither counts nor breaks',
      ['present', 'absent', 'not_required', 'absent'],
      { meetings: 2, since: '2026-02-15', lastThere: '2026-01-15' },
    ],
    ['excused from there on', ['present', 'not_required', 'not_required'], null],
    ['never asked for', ['not_required'], null],
    ['no meeting at all', [], null],
  ])('then %s', (_, values, expected) => {
    expect(streak(months(...values))).toEqual(expected);
  });

  it('then a month without a register, because its meeting was cancelled, does not end the series', () => {
    const [january, , march] = months('absent', 'absent', 'absent');
    expect(streak([january, march].flatMap((register) => register ?? []))).toMatchObject({
      meetings: 2,
      since: '2026-01-15',
    });
  });

  it('then a vacant seat and an open register neither end nor extend the series', () => {
    const vacant = on(5, {}, aMembership({ vacant: ['hiwfrs-senior-analyst'] }));
    const open = aRegister({}, { meeting: { date: '2026-06-17' } });
    expect(streak([...months('present', 'absent'), vacant, open])).toMatchObject({ meetings: 1, since: '2026-02-15' });
  });

  it('then it makes no difference in which order the registers are read', () => {
    const registers = months('present', 'absent', 'apologies');
    expect(streak([...registers].reverse())).toEqual(streak(registers));
  });

  it('then apologies of an agency not yet required are no absence', () => {
    const membership = withPrisonRequiredFrom('2027-01-01');
    const registers = [
      on(9, { 'prison-safety': 'apologies' }, membership),
      on(10, { 'prison-safety': 'apologies' }, membership),
    ];
    expect(organisationStreak(registers, 'prison')).toBeNull();
  });
});
