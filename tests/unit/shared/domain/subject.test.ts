/** Subjects formatted as text and parsed back. */
import fc from 'fast-check';
import { formatSubject, parseSubject, type Subject } from '../../../../shared/domain/subject';

const id = fc.stringMatching(/^[A-Za-z0-9._-]{1,20}$/);
const anySubject: fc.Arbitrary<Subject> = fc.oneof(
  fc.constantFrom({ kind: 'actions' } as const, { kind: 'tracker' } as const, { kind: 'meetings' } as const),
  id.map((actionId) => ({ kind: 'action', actionId }) as const),
  id.map((decisionId) => ({ kind: 'decision', decisionId }) as const),
  id.map((entryId) => ({ kind: 'practice-entry', entryId }) as const),
  fc.tuple(id, id).map(([sourceId, requestId]) => ({ kind: 'request', sourceId, requestId }) as const),
);

describe('given a subject', () => {
  it('its text names it and no other', () => {
    fc.assert(fc.property(anySubject, (subject) => expect(parseSubject(formatSubject(subject))).toEqual(subject)));
  });

  it('its parts are in their order', () => {
    expect(formatSubject({ kind: 'request', requestId: 'r1', sourceId: 's1' })).toBe('request:s1:r1');
  });
});

describe('given a text that names nothing', () => {
  it.each(['', 'weather', 'action', 'action:', 'action:a:b', 'request:s1', '__proto__', 'actions:x'])(
    'when it is "%s", there is no subject',
    (text) => expect(parseSubject(text)).toBeNull(),
  );
});
