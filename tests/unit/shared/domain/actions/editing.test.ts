import { type ActionDetails, decideActionEdit, decideTakeOver } from '../../../../../shared/domain/actions/editing';
import { nextMeetingDay, timesCarried } from '../../../../../shared/domain/actions/meetings';
import type { Action } from '../../../../../shared/domain/actions/types';
import { planningOf } from '../../../../../shared/domain/meetings/schedule';
import { EMPTY_SCHEDULE } from '../../../../../shared/domain/meetings/types';
import type { Standing } from '../../../../../shared/domain/membership/standing';
import {
  aMembership,
  anAction,
  ENGLAND,
  faultsOf,
  holding,
  NOW,
  problemOf,
  unwrapOk,
  VIEWER,
} from '../../../../support/domain-builders';

const VACANT = 'hampshire-yjs';
const membership = aMembership({ vacant: [VACANT] });
const owner = holding('police-lead-analyst');
const chair = holding('vru-director');
const action = anAction({ text: 'Send it', due: '2026-12-04', serves: '2.c' });

interface Given {
  readonly of?: Action;
  readonly reason?: string;
  readonly standing?: Standing;
}
const edit = (changes: Partial<ActionDetails>, { of = action, reason = '', standing = owner }: Given = {}) => {
  const { text, ownerSeatId, due, serves } = of;
  return decideActionEdit(of, { text, ownerSeatId, due, serves, ...changes }, reason, {
    membership,
    standing,
    now: NOW,
  });
};

describe('given an open action, when it is edited', () => {
  it('then its words change, and what stood before stays in the history', () => {
    const { action: after, events } = unwrapOk(edit({ text: 'Send both' }));
    expect(after).toEqual({ ...action, text: 'Send both' });
    expect(events).toEqual([
      expect.objectContaining({
        kind: 'actions.edited',
        changes: [{ field: 'text', from: 'Send it', to: 'Send both' }],
      }),
    ]);
  });

  it('then a moved due date needs a reason, and shows how often and why', () => {
    expect(faultsOf(edit({ due: '2026-12-11' }))).toEqual({ reason: 'Say why the due date moves.' });
    const once = unwrapOk(edit({ due: '2026-12-11' }, { reason: ' Waiting for the extract ' })).action;
    expect(once.moved).toEqual({ first: '2026-12-04', times: 1, reason: 'Waiting for the extract' });
    const twice = unwrapOk(edit({ due: '2026-12-18' }, { of: once, reason: 'Again' })).action;
    expect(twice).toMatchObject({ due: '2026-12-18', moved: { first: '2026-12-04', times: 2, reason: 'Again' } });
  });

  it('then it is handed over to a seat that is held, and to no other', () => {
    const { action: after, events } = unwrapOk(edit({ ownerSeatId: 'vru-analyst' }));
    expect(after.ownerSeatId).toBe('vru-analyst');
    expect(events).toEqual([
      expect.objectContaining({
        changes: [expect.objectContaining({ field: 'owner', from: expect.stringContaining('Lead Analyst') })],
      }),
    ]);
    expect(faultsOf(edit({ ownerSeatId: VACANT })).owner).toContain('Nobody holds this seat');
    expect(faultsOf(edit({ ownerSeatId: 'nobody' })).owner).toContain('Choose a seat');
  });

  it('then a day that has passed, and a link to nothing, are refused together', () => {
    const faults = faultsOf(edit({ due: '2026-11-22', serves: '9.z' }, { reason: 'Late' }));
    expect(Object.keys(faults).sort()).toEqual(['due', 'serves']);
  });

  it('then unchanged fields are not checked: an overdue action of a vacant seat can be reworded', () => {
    const late = anAction({ due: '2026-11-01', ownerSeatId: VACANT });
    expect(edit({ text: 'Send both' }, { of: late, standing: chair }).ok).toBe(true);
  });

  it('then an edit that changes nothing has no event', () => {
    expect(unwrapOk(edit({})).events).toEqual([]);
  });

  it('then an action that has ended is refused, with its state', () => {
    const done = anAction({ status: 'done', endedAt: NOW });
    expect(problemOf(edit({ text: 'Other' }, { of: done }))).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('is done'),
    });
  });

  it.each([
    ['the chair', chair, true],
    ['the VRU', holding('vru-analyst'), true],
    ['its owner', owner, true],
    ['a colleague', holding('police-tactical-lead'), false],
    ['a viewer', VIEWER, false],
  ])('then %s may: %s', (_, standing, allowed) => {
    expect(edit({ text: 'Other' }, { standing }).ok).toBe(allowed);
  });
});

describe('given an action whose seat has fallen vacant, when somebody takes it over', () => {
  const unowned = anAction({ ownerSeatId: VACANT });
  const take = (standing: Standing, of = unowned) => decideTakeOver(of, { membership, standing, now: NOW });

  it('then it is theirs, and the history says from whom', () => {
    const { action: after, events } = unwrapOk(take(owner));
    expect(after.ownerSeatId).toBe('police-lead-analyst');
    expect(events).toEqual([
      expect.objectContaining({ kind: 'actions.taken-over', to: expect.stringContaining('Lead') }),
    ]);
  });

  it('then, of the person’s seats, the one of the same organisation takes it', () => {
    const both = aMembership({
      vacant: ['police-tactical-lead'],
      alsoHeldBy: { 'police-lead-analyst': 'opcc-performance' },
    });
    const standing = holding('opcc-performance', 'police-lead-analyst');
    const of = anAction({ ownerSeatId: 'police-tactical-lead' });
    expect(unwrapOk(decideTakeOver(of, { membership: both, standing, now: NOW })).action.ownerSeatId).toBe(
      'police-lead-analyst',
    );
  });

  it('then pressing again changes nothing, and one that is owned or ended is refused', () => {
    const mine = { ...unowned, ownerSeatId: 'police-lead-analyst' };
    expect(unwrapOk(take(owner, mine)).events).toEqual([]);
    expect(problemOf(take(chair, mine)).message).toContain('has an owner already');
    expect(problemOf(take(owner, { ...unowned, status: 'done', endedAt: NOW })).kind).toBe('conflict');
    expect(problemOf(take(VIEWER)).kind).toBe('not-allowed');
  });
});

describe('given an action and the meetings after it', () => {
  const held = (id: string, date: string) => ({ id, date, mode: 'remote' as const, host: null });
  const meetings = [held('2026-09', '2026-09-16'), held('2026-10', '2026-10-21'), held('2026-11', '2026-11-18')];
  const carried = (over: Partial<Action>, openRegister: string | null = null, all = meetings) =>
    timesCarried(anAction({ meetingId: '2026-09', createdAt: '2026-09-16T10:00:00.000Z', ...over }), {
      held: all,
      openRegister,
    });

  it.each([
    ['each later meeting carries it once', carried({}), 2],
    ['its own does not', carried({ meetingId: '2026-11' }), 0],
    ['the open register carries it too', carried({}, '2026-12'), 3],
    ['a register that is closed and open again carries it once', carried({}, '2026-11'), 2],
    [
      'what was captured after a meeting was not carried into it',
      carried({ createdAt: '2026-11-01T10:00:00.000Z' }),
      1,
    ],
    [
      'what had ended was not carried on',
      carried({ status: 'done', endedAt: '2026-10-30T10:00:00.000Z' }, '2026-12'),
      1,
    ],
  ])('then %s', (_, count, expected) => {
    expect(count).toBe(expected);
  });

  it('then the date proposed is the next meeting without a register', () => {
    const planning = (schedule: Partial<typeof EMPTY_SCHEDULE>, today: string) =>
      planningOf(membership, { ...EMPTY_SCHEDULE, ...schedule }, ENGLAND, today);
    expect(nextMeetingDay(planning({}, '2026-11-18'))).toBe('2026-11-18');
    expect(nextMeetingDay(planning({ openRegister: '2026-11' }, '2026-11-18'))).toBe('2026-12-16');
    expect(nextMeetingDay(planning({}, '2026-11-23'))).toBe('2026-12-16');
  });
});
