/** The meetings page: the words about a meeting, the hosts that it offers, and the layout of a month. */
import type { MeetingView } from '../../../shared/contract/meetings';
import { monthWords } from '../../../shared/words/dates';
import { hostOptions } from '../../../tab/features/meetings/arrange/host-options';
import { meetingMenuItems } from '../../../tab/features/meetings/arrange/menu-items';
import { cancellationEffect, hostedWords, notesOf, ruleSentence } from '../../../tab/features/meetings/meeting-words';
import { aheadWords, meetingVenueWords } from '../../../tab/features/meetings/where-and-when';
import { weeksOf } from '../../../tab/features/meetings/year/months';
import { meetingHost, meetingView } from '../../support/builders';

const nothing = meetingView().may;

describe('where a meeting is', () => {
  it.each([
    [{}, 'On Teams'],
    [{ place: 'The usual link' }, 'On Teams, The usual link'],
    [{ mode: 'in-person', host: meetingHost() }, 'In person at Southampton City Council'],
    [{ mode: 'in-person', host: meetingHost(), place: 'Room 2' }, 'In person at Southampton City Council, Room 2'],
    [{ mode: 'in-person' }, 'In person, host to be found'],
    [{ mode: 'in-person', state: 'cancelled' }, 'In person'],
  ] satisfies [Partial<MeetingView>, string][])('given %j, then it reads "%s"', (over, words) => {
    expect(meetingVenueWords(meetingView(over))).toBe(words);
  });
});

describe('how a meeting came to its day', () => {
  it('given the rule’s own day, then there is no note', () => {
    expect(notesOf(meetingView())).toEqual([]);
  });

  it('given a bank holiday, then the note says which day it was to be', () => {
    expect(notesOf(meetingView({ dayNote: '2027-05-03 is not a working day.' }))).toEqual([
      'Off its usual day: 2027-05-03 is not a working day.',
    ]);
  });

  it('given it was moved and then cancelled, then only the cancellation counts, and what passes on', () => {
    const moved = meetingView({ movedBecause: 'Half-term' });
    expect(notesOf(moved)).toEqual(['Moved because: Half-term']);
    expect(notesOf({ ...moved, state: 'cancelled', cancelledBecause: 'Snow', passesOn: true })).toEqual([
      'Cancelled because: Snow',
      'The next meeting is in person instead.',
    ]);
  });

  it('given bank holidays that are not known yet, then a planned meeting says so and a held one does not', () => {
    expect(notesOf(meetingView({ holidaysKnown: false }))).toHaveLength(1);
    expect(notesOf(meetingView({ holidaysKnown: false, state: 'held' }))).toEqual([]);
  });
});

test('given a rule, then it reads as a sentence', () => {
  const rule = { weekday: 3, occurrence: 3, startsAt: '10:00', minutes: 120 };
  expect(ruleSentence(rule)).toBe('The third Wednesday of the month, 10:00 to 12:00, London time.');
});

test('given how often an organisation hosted, then it is counted in words', () => {
  expect([0, 1, 3].map((times) => hostedWords({ times }))).toEqual(['never hosted', 'hosted once', 'hosted 3 times']);
});

test.each([
  ['2026-12-16', 'Today'],
  ['2026-12-17', 'Tomorrow'],
  ['2027-01-05', 'In 20 days'],
  ['2027-01-20', 'In 5 weeks'],
  ['2026-12-15', null],
])('given today is 2026-12-16, when the meeting is on %s, then it lies %s', (date, words) => {
  expect(aheadWords(date, '2026-12-16')).toBe(words);
});

test('given a change of the clocks between, then days are still counted whole', () => {
  expect(aheadWords('2027-03-29', '2027-03-27')).toBe('In 2 days');
});

describe('a month', () => {
  it('given one that begins on a Thursday, then its weeks run from Monday to Sunday', () => {
    const weeks = weeksOf('2026-10');
    expect(weeks[0]).toEqual([null, null, null, 1, 2, 3, 4]);
    expect(weeks.at(-1)).toEqual([26, 27, 28, 29, 30, 31, null]);
  });

  it('given February of a leap year, then it has 29 days', () => {
    expect(
      weeksOf('2028-02')
        .flat()
        .filter((day) => day !== null),
    ).toHaveLength(29);
    expect(monthWords('2028-02')).toBe('February 2028');
  });

  it('given February 2027, which is four whole weeks, then no other month’s days are shown', () => {
    expect(weeksOf('2027-02')).toHaveLength(4);
  });
});

describe('whom the chair may choose as host', () => {
  const record = (organisationId: string, times: number, last: string | null) => ({
    organisationId,
    organisation: organisationId.toUpperCase(),
    times,
    last,
  });
  it('given who may host, then all of them, in the order of their turn, with how often and when last', () => {
    const mayHost = [record('a', 0, null), record('b', 0, null), record('c', 1, '2026-06-17')];
    expect(hostOptions({ mayHost })).toEqual([
      { value: 'a', label: 'A, never hosted' },
      { value: 'b', label: 'B, never hosted' },
      { value: 'c', label: 'C, hosted once, last on Wed 17 Jun 2026' },
    ]);
  });
});

describe('what passes on when a meeting is cancelled', () => {
  it('given one in person, then the next is in person with the same host', () => {
    expect(cancellationEffect({ mode: 'in-person', host: meetingHost() })).toContain('Southampton City Council');
    expect(cancellationEffect({ mode: 'in-person', host: null })).toContain('in person instead');
  });

  it('given one on Teams, then the next in person comes later', () => {
    expect(cancellationEffect({ mode: 'remote', host: null })).toContain('one meeting later');
  });
});

test('given what a reader may do, then that is offered and nothing else', () => {
  expect(meetingMenuItems(meetingView())).toEqual([]);
  expect(meetingMenuItems(meetingView({ state: 'held' }))).toEqual(['seeRegister']);
  expect(meetingMenuItems(meetingView({ may: { ...nothing, openRegister: true, move: true, cancel: true } }))).toEqual([
    'openRegister',
    'move',
    'cancel',
  ]);
  expect(meetingMenuItems(meetingView({ state: 'cancelled', may: { ...nothing, reinstate: true } }))).toEqual([
    'reinstate',
  ]);
});
