import { meetingCard } from '../../../../bot/cards/meetings/meeting-card';
import { meetingHost, meetingView, nextMeetingView } from '../../../support/builders';
import { buttonTitles, cardText } from '../../../support/teams';
import { findButton } from '../../../support/teams/card-buttons';
import { OPTIONS } from './all-cards';

const text = (over: Parameters<typeof meetingView>[0] = {}) =>
  cardText(meetingCard(nextMeetingView({ meeting: meetingView(over) }), OPTIONS));

describe('given a meeting on Teams that is to come', () => {
  const card = meetingCard(nextMeetingView(), OPTIONS);

  it('when somebody asks for it, then it says when and where, and names no host', () => {
    expect(cardText(card)).toMatch(/^Next meeting\nWed 16 Dec 2026\n10:00–12:00\n · On Teams\n/);
    expect(cardText(card)).not.toContain('Host');
  });

  it('when the register is wanted, then the button names the meeting, and another leads to all meetings', () => {
    expect(findButton(card, 'Open the register').node).toMatchObject({
      verb: 'attendance.open',
      data: { meeting: '2026-12' },
    });
    expect(findButton(card, 'Open the register').node).not.toHaveProperty('style');
    expect(findButton(card, 'See all meetings').node.url).toBe('https://dawg.example/tab/meetings');
  });

  it('when Teams says that it has started, then the heading says so and the button stands out', () => {
    const started = meetingCard(nextMeetingView(), { ...OPTIONS, started: true });
    expect(cardText(started)).toMatch(/^The meeting has started\n/);
    expect(findButton(started, 'Open the register').node).toMatchObject({ style: 'positive' });
  });

  it('when there is a notice, then it comes first', () => {
    expect(cardText(meetingCard(nextMeetingView(), { ...OPTIONS, notice: 'The register is not open yet.' }))).toMatch(
      /^The register is not open yet\.\nNext meeting/,
    );
  });
});

describe('given what is due for the meeting', () => {
  it('when some is overdue, then it is counted once, beside the rest that is due by the meeting', () => {
    const due = { open: 7, overdue: 2, dueByMeeting: 5 };
    const card = meetingCard(nextMeetingView({ actions: due, requests: { ...due, open: 1, overdue: 0 } }), OPTIONS);
    expect(cardText(card)).toContain('7\nopen actions\n2 overdue\n3 more due by the meeting');
    expect(cardText(card)).toContain('1\nopen data request\nNone overdue\n5 due by the meeting');
  });

  it('when nothing is due, then it says so instead of showing a zero', () => {
    const none = { open: 4, overdue: 0, dueByMeeting: 0 };
    const card = meetingCard(nextMeetingView({ requests: none }), OPTIONS);
    expect(cardText(card)).toContain('4\nopen data requests\nNone overdue\nNothing due by the meeting');
  });
});

describe('given a meeting in person', () => {
  const inPerson = { mode: 'in-person', place: 'Civic Centre, room 2' } as const;

  it('when it is the turn of a host, then organisation, place, reason and day are shown', () => {
    const host = meetingHost({ why: 'Has hosted once, as few as one other, and longest ago (2025-03-19).' });
    expect(text({ ...inPerson, host })).toContain('In person · Civic Centre, room 2');
    expect(text({ ...inPerson, host })).toMatch(
      /Host\nSouthampton City Council\nHas hosted once, as few as one other, and longest ago \(Wed 19 Mar 2025\)\./,
    );
  });

  it("when the chair chose the host, then it gives the chair's reason, and warns where there is a warning", () => {
    const host = meetingHost({
      why: 'Chosen by the chair.',
      chosenBecause: 'They have a room with screens',
      warning: 'No other organisation can host.',
    });
    expect(text({ ...inPerson, host })).toContain(
      'Chosen by the chair: They have a room with screens\nNo other organisation can host.',
    );
  });

  it('when no organisation can host, then the card says so', () => {
    expect(text({ ...inPerson, host: null })).toContain('Host\nNobody can host it yet');
  });
});

describe('given a meeting that is not as the rule has it', () => {
  it('when it was moved, then the reason is shown', () => {
    expect(text({ movedBecause: 'The room is taken' })).toContain('Moved: \nThe room is taken');
  });

  it('when its day avoids a holiday, then the card says so, with the day in words', () => {
    expect(text({ dayNote: '2026-12-25 is not a working day.' })).toContain('Fri 25 Dec 2026 is not a working day.');
  });

  it('when the bank holidays are not known yet, then it says that only weekends were avoided', () => {
    expect(text({ holidaysKnown: false })).toContain('only weekends were avoided');
    expect(text()).not.toContain('weekends');
  });

  it('when it was cancelled, then it shows the reason and what passes on, and offers no register', () => {
    const meeting = meetingView({
      mode: 'in-person',
      state: 'cancelled',
      cancelledBecause: 'Heavy snow',
      passesOn: true,
    });
    const card = meetingCard(nextMeetingView({ meeting }), OPTIONS);
    expect(cardText(card)).toMatch(
      /^Meeting\nCancelled\n[\s\S]*Cancelled: \nHeavy snow\n[\s\S]*the next meeting is in person instead/,
    );
    expect(cardText(card)).not.toMatch(/due by the meeting|Host/);
    expect(buttonTitles(card)).toEqual(['See all meetings']);
  });
});

it('given an open register, when somebody asks for the meeting, then the button shows the register', () => {
  const card = meetingCard(nextMeetingView({ meeting: meetingView({ state: 'open' }) }), OPTIONS);
  expect(cardText(card)).toContain('Register open');
  expect(findButton(card, 'See the register').node).toMatchObject({ verb: 'attendance.show', style: 'positive' });
});
