import { noRegisterCard } from '../../../../bot/cards/attendance/no-register-card';
import { aheadSeat, aheadView } from '../../../support/builders';
import { buttonTitles, cardText } from '../../../support/teams';
import { OPTIONS } from './all-cards';

describe('given no open register', () => {
  it('when the next meeting is on Teams, then it says when', () => {
    const text = cardText(noRegisterCard(aheadView(), OPTIONS));
    expect(text).toContain('Next meeting\nWed 20 Jan 2027 at 10:00\nOn Teams');
  });

  it('when the next meeting is in person, then it names the host', () => {
    const host = { organisationId: 'scc', organisation: 'Southampton City Council' };
    const text = cardText(noRegisterCard(aheadView({ mode: 'in-person', host }), OPTIONS));
    expect(text).toContain('In person\n, hosted by \nSouthampton City Council');
  });

  it('when nobody hosts yet, then it says only that it is in person', () => {
    const text = cardText(noRegisterCard(aheadView({ mode: 'in-person' }), OPTIONS));
    expect(text).toContain('In person');
    expect(text).not.toContain('hosted');
  });

  it('then apologies and deputies can be sent already, and those already sent are listed', () => {
    const seats = [
      aheadSeat({ value: 'apologies' }),
      aheadSeat({ title: 'Lead Analyst', organisation: 'Police', value: 'deputy', deputyName: 'The deputy' }),
      aheadSeat({ title: 'Tactical Lead' }),
    ];
    const card = noRegisterCard(aheadView({ seats }), OPTIONS);
    expect(cardText(card)).toMatch(
      /Apologies: \nSenior Analyst, Fire & Rescue\nDeputies: \nThe deputy for Lead Analyst, Police/,
    );
    expect(cardText(card)).not.toContain('Tactical Lead');
    expect(buttonTitles(card)).toEqual([
      'Send apologies',
      'Send a deputy',
      'Record deputy',
      'I can come after all',
      'Open the register',
      'See past registers',
    ]);
  });
});
