import {
  type ActionTransition,
  byUrgency,
  decideCapture,
  decideTransition,
  hasEnded,
  isOverdue,
  ruleFor,
} from '../../../../../shared/domain/actions/transitions';
import type { ActionSequence, ActionStatus } from '../../../../../shared/domain/actions/types';
import type { Standing } from '../../../../../shared/domain/membership/standing';
import type { Seat } from '../../../../../shared/domain/membership/types';
import { may } from '../../../../../shared/domain/policy';
import {
  anAction,
  aSeat,
  faultsOf,
  holding,
  NOW,
  problemOf,
  TODAY,
  unwrapOk,
  VIEWER,
} from '../../../../support/domain-builders';

const input = { text: 'Agree the extract', ownerSeatId: 'police-lead-analyst', due: '2026-12-04', serves: '2.c' };
interface Circumstances {
  readonly owner?: Seat | undefined;
  readonly sequence?: ActionSequence | null;
  readonly now?: string;
  readonly due?: string;
  readonly standing?: Standing;
}
const capture = (given: Circumstances = {}) =>
  decideCapture(
    { ...input, due: given.due ?? input.due },
    {
      id: 'action-9',
      groupShortName: 'DAWG',
      owner: 'owner' in given ? given.owner : aSeat(),
      meetingId: '2026-11',
      sequence: given.sequence ?? null,
      standing: given.standing ?? holding('police-lead-analyst'),
      now: given.now ?? NOW,
    },
  );
const refOf = (given: Circumstances) => unwrapOk(capture(given)).action.ref;

describe('given an action to be recorded, when it is captured', () => {
  it('then it is an open action with everything it was given', () => {
    expect(unwrapOk(capture()).action).toEqual({
      ...input,
      id: 'action-9',
      ref: 'DAWG-2026-11-01',
      meetingId: '2026-11',
      status: 'open',
      reason: null,
      createdAt: NOW,
      endedAt: null,
    });
  });

  it.each([
    ['the first of all', null, 'DAWG-2026-11-01', 1],
    ['the next of the month', { month: '2026-11', last: 2 }, 'DAWG-2026-11-03', 3],
    ['the first of a new month', { month: '2026-10', last: 17 }, 'DAWG-2026-11-01', 1],
    ['the same month of last year', { month: '2025-11', last: 4 }, 'DAWG-2026-11-01', 1],
    ['the hundredth', { month: '2026-11', last: 99 }, 'DAWG-2026-11-100', 100],
  ])('then %s gets its number', (_, sequence, ref, last) => {
    const captured = unwrapOk(capture({ sequence }));
    expect(captured.action.ref).toBe(ref);
    expect(captured.sequence).toEqual({ month: '2026-11', last });
  });

  it("then the month is London's, also in the hour in which UTC is still in the old one", () => {
    expect(refOf({ now: '2026-06-30T23:15:00.000Z', due: '2026-07-01' })).toBe('DAWG-2026-07-01');
    expect(refOf({ now: '2026-06-30T22:15:00.000Z', due: '2026-07-01' })).toBe('DAWG-2026-06-01');
  });

  it('then due today is fine', () => {
    expect(capture({ due: TODAY }).ok).toBe(true);
  });

  it('then due yesterday is refused at its input', () => {
    expect(faultsOf(capture({ due: '2026-11-22' }))).toEqual({ due: expect.stringContaining('has passed') });
  });

  it('then "yesterday" is London\'s yesterday', () => {
    expect(faultsOf(capture({ due: '2026-06-30', now: '2026-06-30T23:15:00.000Z' }))).toHaveProperty('due');
  });

  it('then an owner must be a seat of the group, and one that somebody holds', () => {
    expect(faultsOf(capture({ owner: undefined })).owner).toContain('Choose a seat');
    expect(faultsOf(capture({ owner: aSeat({ holder: null }) })).owner).toContain('Nobody holds this seat');
  });

  it('then only a person with a seat can capture it', () => {
    expect(problemOf(capture({ standing: VIEWER }))).toEqual({
      kind: 'not-allowed',
      message: 'Only people with a seat can record an action.',
    });
  });

  it('then every fault is reported at once', () => {
    const faults = faultsOf(capture({ owner: undefined, due: '2026-01-01' }));
    expect(Object.keys(faults).sort()).toEqual(['due', 'owner']);
  });
});

const STATUSES = ['open', 'in_progress', 'done', 'cancelled'] as const;
const changeTo = (to: ActionStatus, reason = 'No longer needed'): ActionTransition =>
  to === 'cancelled' || to === 'open' ? { to, reason } : { to };
/** Every permitted change of status; all others are forbidden. */
const ALLOWED = new Set([
  'open → in_progress',
  'open → done',
  'in_progress → done',
  'open → cancelled',
  'in_progress → cancelled',
  'done → open',
]);
const pairs = STATUSES.flatMap((from) => STATUSES.filter((to) => to !== from).map((to) => [from, to] as const));
const chair = holding('vru-director');
const change = (from: ActionStatus, to: ActionStatus, reason?: string) =>
  decideTransition(anAction({ status: from }), changeTo(to, reason), chair, NOW);

describe('given an action, when the chair moves it on', () => {
  it.each(pairs.filter(([from, to]) => ALLOWED.has(`${from} → ${to}`)))('then %s → %s works', (from, to) => {
    const { action: changed, events } = unwrapOk(change(from, to));
    expect(events).toEqual([expect.objectContaining({ kind: 'actions.changed', from, to, reason: changed.reason })]);
    const ended = to === 'done' || to === 'cancelled';
    expect(changed).toEqual({
      ...anAction(),
      status: to,
      reason: to === 'cancelled' || to === 'open' ? 'No longer needed' : null,
      endedAt: ended ? NOW : null,
    });
  });

  it.each(pairs.filter(([from, to]) => !ALLOWED.has(`${from} → ${to}`)))('then %s → %s is refused', (from, to) => {
    expect(problemOf(change(from, to))).toEqual({
      kind: 'conflict',
      message: expect.stringContaining(`DAWG-2026-11-01 is ${from.replace('_', ' ')}`),
      title: `Already ${from.replace('_', ' ')}`,
    });
  });

  it('then six changes are allowed and six are not', () => {
    expect([ALLOWED.size, pairs.length]).toEqual([6, 12]);
  });

  it.each(STATUSES)('then doing %s again changes nothing and is no fault', (status) => {
    const action = anAction({ status, endedAt: hasEnded({ status }) ? '2026-11-20T12:00:00.000Z' : null });
    expect(unwrapOk(decideTransition(action, changeTo(status, 'Another reason'), chair, NOW))).toEqual({
      action,
      events: [],
    });
  });

  it.each([
    ['open', 'cancelled'],
    ['in_progress', 'cancelled'],
    ['done', 'open'],
  ] as const)('then %s → %s needs a reason, and spaces are none', (from, to) => {
    expect(faultsOf(change(from, to, '   '))).toEqual({ reason: 'Give the reason.' });
    expect(unwrapOk(change(from, to, '  Superseded  ')).action.reason).toBe('Superseded');
  });

  it('then ref, due date and meeting never change', () => {
    const { action: reopened } = unwrapOk(change('done', 'open'));
    const { ref, due, meetingId } = anAction();
    expect(reopened).toMatchObject({ ref, due, meetingId });
  });
});

describe('given an action, when somebody else wants to move it', () => {
  const owner = holding('police-lead-analyst');
  const colleague = holding('police-tactical-lead');
  const vru = holding('vru-programmes');

  it.each([
    ['chair', chair, { in_progress: true, done: true, cancelled: true, open: true }],
    ['VRU', vru, { in_progress: true, done: true, cancelled: true, open: true }],
    ['its owner', owner, { in_progress: true, done: true, cancelled: false, open: true }],
    [
      'another seat of the same organisation',
      colleague,
      { in_progress: false, done: false, cancelled: false, open: false },
    ],
    ['a viewer', VIEWER, { in_progress: false, done: false, cancelled: false, open: false }],
  ])('then %s may make only these changes', (_, standing, rights) => {
    const found = STATUSES.map((to) => [to, may(ruleFor({ to }), standing, anAction())]);
    expect(Object.fromEntries(found)).toEqual(rights);
  });

  it('then a refusal says who could', () => {
    expect(problemOf(decideTransition(anAction(), { to: 'done' }, colleague, NOW))).toEqual({
      kind: 'not-allowed',
      message: 'Only its owner, the chair or the VRU can change this action.',
    });
    expect(problemOf(decideTransition(anAction(), changeTo('cancelled'), owner, NOW))).toEqual({
      kind: 'not-allowed',
      message: 'Only the chair or the VRU can cancel an action.',
    });
  });

  it('then a person without the right is refused, even if nothing would change', () => {
    const done = anAction({ status: 'done' });
    expect(problemOf(decideTransition(done, { to: 'done' }, colleague, NOW)).kind).toBe('not-allowed');
  });

  it('then somebody who holds the seat among others is its owner', () => {
    const both = holding('opcc-performance', 'police-lead-analyst');
    expect(unwrapOk(decideTransition(anAction(), { to: 'done' }, both, NOW)).action.status).toBe('done');
  });
});

describe('given an action and a day, when it is asked whether it is overdue', () => {
  it.each([
    ['due tomorrow', 'open', '2026-11-24', false],
    ['due today', 'open', TODAY, false],
    ['due yesterday', 'open', '2026-11-22', true],
    ['due yesterday and started', 'in_progress', '2026-11-22', true],
    ['due yesterday and done', 'done', '2026-11-22', false],
    ['due yesterday and cancelled', 'cancelled', '2026-11-22', false],
  ] as const)('then %s', (_, status, due, overdue) => {
    expect(isOverdue({ status, due }, TODAY)).toBe(overdue);
  });

  it('then a list has the longest overdue first, and the ref decides between equals', () => {
    const list = [
      anAction({ ref: 'DAWG-2026-11-02', due: '2026-12-01' }),
      anAction({ ref: 'DAWG-2026-11-01', due: '2026-12-01' }),
      anAction({ ref: 'DAWG-2026-10-03', due: '2026-11-20' }),
      anAction({ ref: 'DAWG-2025-12-04', due: '2025-12-24' }),
    ];
    expect([...list].sort(byUrgency).map(({ ref }) => ref)).toEqual([
      ...['DAWG-2025-12-04', 'DAWG-2026-10-03', 'DAWG-2026-11-01', 'DAWG-2026-11-02'],
    ]);
  });
});
