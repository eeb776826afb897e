import { decideCorrect, decideRecord } from '../../../../../shared/domain/decisions/decisions';
import type { DecisionContent } from '../../../../../shared/domain/decisions/types';
import type { Standing } from '../../../../../shared/domain/membership/standing';
import { aMembership, faultsOf, holding, NOW, problemOf, unwrapOk, VIEWER } from '../../../../support/domain-builders';

const chair = holding('vru-director');
const content: DecisionContent = { kind: 'decision', text: 'Share monthly', meetingId: '2026-12', serves: '2.d' };
const context = (standing: Standing) => {
  return { membership: aMembership(), meetings: ['2026-12', '2026-11'], standing, now: NOW };
};
const record = (over: Partial<DecisionContent> = {}, standing = chair) =>
  decideRecord('d-1', { ...content, ...over }, context(standing));
const recorded = unwrapOk(record()).decision;
const correct = (over: Partial<DecisionContent>, standing = chair, before = recorded) =>
  decideCorrect(before, { ...content, ...over }, context(standing));

describe('given what the group decided', () => {
  it('then chair and VRU record it, with who and when', () => {
    expect(recorded).toEqual({ ...content, id: 'd-1', seatId: 'vru-director', recordedAt: NOW, former: [] });
    expect(record({}, holding('vru-analyst')).ok).toBe(true);
  });

  it.each([
    ['a member', holding('police-lead-analyst')],
    ['a reader', VIEWER],
  ])('then %s neither records nor corrects', (_, standing) => {
    expect(problemOf(record({}, standing)).kind).toBe('not-allowed');
    expect(problemOf(correct({ text: 'Other' }, standing)).kind).toBe('not-allowed');
  });

  it('then an unknown meeting and a link to nothing are refused at their fields', () => {
    expect(Object.keys(faultsOf(record({ meetingId: '2031-01', serves: '9.z' }))).sort()).toEqual([
      'meeting',
      'serves',
    ]);
  });

  it('then a correction keeps the former text, each time', () => {
    const once = unwrapOk(correct({ text: 'Share quarterly' })).decision;
    const twice = unwrapOk(correct({ text: 'Share weekly' }, chair, once)).decision;
    expect(twice.text).toBe('Share weekly');
    expect(twice.former.map(({ text }) => text)).toEqual(['Share monthly', 'Share quarterly']);
  });

  it('then changing only the kind keeps no former text, and changing nothing has no event', () => {
    expect(unwrapOk(correct({ kind: 'key_update' })).decision).toMatchObject({ kind: 'key_update', former: [] });
    expect(unwrapOk(correct({})).events).toEqual([]);
  });

  it('then one of a meeting long ago can still be corrected', () => {
    const old = { ...recorded, meetingId: '2024-01' };
    expect(correct({ text: 'Said better', meetingId: '2024-01' }, chair, old).ok).toBe(true);
  });
});
