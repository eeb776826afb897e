/** Permission checks, with rules as data. */
import type { Standing } from '../../../../shared/domain/membership/standing';
import { may, permit, type Rule } from '../../../../shared/domain/policy';
import { holding } from '../../../support/domain-builders';

const chair = holding('vru-director');
const analyst = holding('vru-analyst');
const member = holding('hampshire-yjs');
const reader: Standing = { role: 'viewer', seats: [] };

describe('given a rule for a group of people', () => {
  const everyone = [chair, analyst, member, reader];
  const rule = (to: Rule['to']): Rule => ({ to, refusal: 'Not you.' });

  it.each([
    ['reader', [true, true, true, true]],
    ['seated', [true, true, true, false]],
    ['chair-or-vru', [true, true, false, false]],
    ['vru', [true, true, false, false]],
    ['chair', [true, false, false, false]],
  ] as const)('when it names %s, those of chair, vru, member and reader may', (to, expected) => {
    expect(everyone.map((person) => may(rule([to]), person))).toEqual(expected);
  });

  it('when it names nobody, it refuses in its own words', () => {
    expect(permit(rule([]), chair)).toEqual({ ok: false, problem: { kind: 'not-allowed', message: 'Not you.' } });
  });
});

describe('given a rule for the owner of a thing', () => {
  const owner = { name: 'owner', holds: (person: Standing, id: string) => person.seats.some((seat) => seat.id === id) };
  const rule: Rule<string> = { to: ['chair', owner], refusal: 'Not yours.' };

  it('the owner and the chair may, another member may not', () => {
    expect(may(rule, member, 'hampshire-yjs')).toBe(true);
    expect(may(rule, chair, 'hampshire-yjs')).toBe(true);
    expect(may(rule, member, 'portsmouth-yjs-performance')).toBe(false);
  });
});
