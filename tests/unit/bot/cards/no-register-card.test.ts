import { noRegisterCard } from '../../../../bot/cards/attendance/no-register-card';
import { meetingToCome } from '../../../support/builders';
import { cardText } from '../../../support/teams';
import { OPTIONS } from './all-cards';

describe('given no open register', () => {
  it('when the next meeting is on Teams, then it says when', () => {
    const text = cardText(noRegisterCard(meetingToCome(), OPTIONS));
    expect(text).toContain('Next meeting\nWed 20 Jan 2027 at 10:00\nOn Teams');
  });

  it('when the next meeting is in person, then it names the host', () => {
    const host = { organisationId: 'scc', organisation: 'Southampton City Council' };
    const text = cardText(noRegisterCard(meetingToCome({ mode: 'in-person', host }), OPTIONS));
    expect(text).toContain('In person\n, hosted by \nSouthampton City Council');
  });

  it('when nobody hosts yet, then it says only that it is in person', () => {
    const text = cardText(noRegisterCard(meetingToCome({ mode: 'in-person' }), OPTIONS));
    expect(text).toContain('In person');
    expect(text).not.toContain('hosted');
  });

  it('when no meeting is known, then it names none', () => {
    expect(cardText(noRegisterCard(null, OPTIONS))).not.toMatch(/Next meeting|On Teams/);
  });
});
