/** Meeting events in the history: their words, and the pages that show them. */
import { subjectsOf, withoutFreeText, wordsOf } from '../../../../../shared/areas/events';
import type { MeetingEvent } from '../../../../../shared/domain/meetings/events';
import { formatSubject } from '../../../../../shared/domain/subject';

const meetingId = '2026-12';
const moved = {
  kind: 'meetings.moved',
  meetingId,
  from: '2026-12-16',
  date: '2026-12-09',
  startsAt: '14:00',
  minutes: 90,
  place: 'Civic Offices',
  reason: 'The room is taken',
} as const;

const WORDED: readonly (readonly [MeetingEvent, string, string])[] = [
  [moved, 'Meeting of December 2026: 2026-12-16 → 2026-12-09, 14:00, 90 minutes', 'Civic Offices · The room is taken'],
  [
    { ...moved, from: moved.date, place: null },
    'Meeting of December 2026: 2026-12-09, 14:00, 90 minutes',
    'The room is taken',
  ],
  [
    { kind: 'meetings.cancelled', meetingId, date: '2026-12-16', reason: 'Purdah' },
    'Meeting of December 2026 on 2026-12-16 cancelled',
    'Purdah',
  ],
  [
    { kind: 'meetings.reinstated', meetingId, date: '2026-12-16' },
    'Meeting of December 2026 reinstated',
    'On 2026-12-16',
  ],
  [
    { kind: 'meetings.host-chosen', meetingId, organisationId: 'police', reason: 'New offices' },
    'Host of the meeting of December 2026 chosen by the chair',
    'New offices',
  ],
  [
    { kind: 'meetings.host-by-rotation', meetingId, organisationId: 'police' },
    'Host of the meeting of December 2026 left to the rotation again',
    '',
  ],
  [
    { kind: 'meetings.rule-changed', from: '2027-01', weekday: 1, occurrence: 2, startsAt: '13:00', minutes: 60 },
    'Rule of the meetings changed from January 2027 on',
    'Now the second Monday of the month, 13:00, 60 minutes',
  ],
  [
    { kind: 'meetings.format-reviewed', heldOn: '2026-11-23', outcome: 'As it is', nextDue: '2027-06-30' },
    'Frequency and format reviewed on 2026-11-23, next due 2027-06-30',
    'As it is',
  ],
  [
    { kind: 'meetings.register-offered', meetingId },
    'Register of the meeting of December 2026 offered in its chat',
    'Teams said that the meeting had started',
  ],
  [{ kind: 'meetings.calendar-address-made' }, 'Calendar address made', ''],
  [{ kind: 'meetings.calendar-address-revoked' }, 'Calendar address revoked', ''],
];

test.each(WORDED)('given %j, then it is described in words', (event, title, detail) => {
  expect(wordsOf(event)).toEqual({ title, detail });
});

test.each(WORDED)('given %j, then its meeting shows it, and the meetings as a whole', (event) => {
  const own = 'meetingId' in event ? [`meeting:${meetingId}`] : [];
  expect(subjectsOf(event).map(formatSubject)).toEqual([...own, 'meetings']);
});

test('given free text, when its time is over, then it is removed and the rest stays', () => {
  expect(withoutFreeText(moved)).toEqual({ ...moved, place: '', reason: '' });
  const typed = WORDED.map(([event]) => withoutFreeText(event));
  expect(JSON.stringify(typed)).not.toMatch(/Civic|taken|Purdah|New offices|As it is/);
});
