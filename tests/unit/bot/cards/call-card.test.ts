import { callCard } from '../../../../bot/cards/meetings/call-card';
import { callView, meetingHost, meetingView, nextMeetingView } from '../../../support/builders';
import { cardText } from '../../../support/teams';
import { findButton } from '../../../support/teams/card-buttons';
import { OPTIONS } from './all-cards';

describe('given a future call', () => {
  const card = callCard(callView(), OPTIONS);

  it('then the card says when it is, what is overdue, and its five steps in order', () => {
    const text = cardText(card).replace(/\n/g, ' ');
    expect(text).toMatch(/^Run the call Wed 16 Dec 2026 , 10:00–12:00 · On Teams/);
    expect(text).toMatch(
      /1 Who is here : no register is open yet 2 Since the last meeting .*Wed 18 Nov 2026 3 Overdue and red .*4 Agree .*5 Next : Wed 20 Jan 2027, on Teams/,
    );
  });

  it('then it leads to the page, and the register opens from it', () => {
    expect(findButton(card, 'Run the call').node.url).toBe('https://dawg.example/tab/call');
    expect(findButton(card, 'Open the register').node).toMatchObject({
      verb: 'attendance.open',
      data: { meeting: '2026-12' },
    });
  });
});

it('given an open register, then the card counts who is here', () => {
  const meeting = meetingView({ state: 'open' });
  const register = { present: 14, of: 24, represented: 5, agencies: 6 };
  const text = cardText(callCard(callView({ ...nextMeetingView({ meeting }), register }), OPTIONS)).replace(/\n/g, ' ');
  expect(text).toContain('14 here, of 24');
  expect(text).toContain('5 of 6 Specified agencies represented');
});

it('given a next meeting in person, then its host is named', () => {
  const next = meetingView({ mode: 'in-person', host: meetingHost({ organisation: 'Police' }) });
  expect(cardText(callCard(callView({ next }), OPTIONS))).toContain('in person, Police hosts');
});
