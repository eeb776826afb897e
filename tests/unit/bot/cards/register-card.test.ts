import { closeConfirmationCard } from '../../../../bot/cards/attendance/close-confirmation-card';
import { registerCard } from '../../../../bot/cards/attendance/register-card';
import type { AdaptiveCard } from '../../../../bot/cards/card';
import type { CorrectionView, RegisterLineView } from '../../../../shared/contract/attendance';
import { many, registerLine, registerSeat, registerView } from '../../../support/builders';
import { buttonTitles, cardText, inputLabels } from '../../../support/teams';
import { OPTIONS } from './all-cards';

const yjs = (name: string) => `${name} Youth Justice Service`;

const REGISTER = registerView({
  lines: [
    registerLine({
      seats: [
        registerSeat({ seatId: 'tactical', title: 'Tactical Lead for Serious Violence, Taskforce', value: 'present' }),
        registerSeat({
          seatId: 'analyst',
          title: 'Lead Analyst, Corporate Insights',
          value: 'deputy',
          deputyName: 'The deputy',
        }),
      ],
    }),
    registerLine({
      agencyId: 'yjs',
      agency: 'YJS',
      seats: [
        registerSeat({ seatId: 'p', organisation: yjs('Portsmouth'), value: 'apologies' }),
        registerSeat({ seatId: 'h', organisation: yjs('Hampshire') }),
        registerSeat({ seatId: 'i', organisation: yjs('Isle of Wight'), vacant: true }),
      ],
    }),
    registerLine({ agencyId: 'prison', agency: 'Prisons', category: 'relevant', required: false, seats: [] }),
  ],
  actionsCarried: 1,
});

/** Returns the rows of the table: agency, seats, standing. */
function rows(card: AdaptiveCard): readonly string[] {
  const table = (card.body as { type: string; rows?: { cells: object[] }[] }[]).find(({ type }) => type === 'Table');
  return (table?.rows ?? [])
    .slice(1)
    .map(({ cells }) => cells.map((cell) => cardText({ ...cell }).replaceAll('\n', ' ')).join(' | '));
}

describe('given an open register', () => {
  const card = registerCard(REGISTER, OPTIONS);

  it('says when, the counts, and the coverage of activity 2.a', () => {
    const text = cardText(card);
    expect(text).toContain('Wed 16 Dec 2026, 10:00–12:00\n · On Teams');
    expect(text).toMatch(/1\n Present\n1\n Deputy\n1\n Apologies\n1\n No answer yet/);
    expect(text).toContain('1 of 2\n Specified agencies represented');
    expect(text).toContain('1 vacant seat, in none of the figures.');
    expect(text).toContain('1 action carried over');
  });

  it('lists by agency who is in, who sends apologies, and the state of each', () => {
    expect(rows(card)).toEqual([
      'Police Represented | In:  Tactical Lead for Serious Violence Deputy:  The deputy for Lead Analyst',
      'YJS No answer yet | Apologies:  Portsmouth 1 yet to answer, 1 vacant',
      'Prisons Not yet required | No seats',
    ]);
  });

  it('has its buttons above the agencies', () => {
    expect(buttonTitles(card)).toEqual([
      "I'm here",
      'Send apologies',
      'Send a deputy',
      'Record deputy',
      'Close the register',
      'Discard the register',
      'Open in the tab',
    ]);
    expect(inputLabels(card)).toEqual(["Deputy's name"]);
    const order = (card.body as { type: string }[]).map(({ type }) => type);
    expect(order.indexOf('ActionSet')).toBeLessThan(order.indexOf('Table'));
  });

  it('shows the form again, with the message, when the deputy had no name', () => {
    const failedDeputy = { entered: { deputyName: '' }, faults: { deputyName: "Give the deputy's name." } };
    const again = registerCard(REGISTER, { ...OPTIONS, failedDeputy });
    expect(cardText(again)).toContain('Nothing is saved yet');
    expect(cardText(again)).toContain("Give the deputy's name.");
    expect(buttonTitles(again)).toEqual([
      'Record deputy',
      'Back to the register',
      'Discard the register',
      'Open in the tab',
    ]);
  });
});

describe('given a closed register', () => {
  const lines = [
    registerLine({ seats: [registerSeat({ value: 'absent' })] }),
    registerLine({ agencyId: 'opcc', agency: 'OPCC', seats: [registerSeat({ value: 'apologies' })] }),
    registerLine({ agencyId: 'hiwfrs', agency: 'HIWFRS', seats: [registerSeat({ vacant: true })] }),
  ];
  const card = registerCard(registerView({ lines, state: 'closed', closedAt: '2026-12-16T12:05:00.000Z' }), OPTIONS);

  it('counts who was absent, and takes no answer any more', () => {
    expect(cardText(card)).toMatch(/1\n Absent/);
    expect(cardText(card)).toContain('Closed on Wed 16 Dec 2026.');
    expect(buttonTitles(card)).toEqual(['Reopen the register', 'Open in the tab']);
  });

  it('tells absence, apologies and vacancy apart', () => {
    expect(rows(card).map((row) => row.split(' | ')[0])).toEqual(['Police Absent', 'OPCC Apologies', 'HIWFRS Vacant']);
  });
});

it('given a group of 300 seats, then the register shows figures by agency and points to the tab', () => {
  const seats = (agency: number) =>
    many(30, (index) => registerSeat({ seatId: `${agency}-${index}`, value: index < 12 ? 'present' : 'unrecorded' }));
  const view = registerView({
    lines: many(10, (agency) =>
      registerLine({ agencyId: `a${agency}`, agency: `Agency ${agency}`, seats: seats(agency) }),
    ),
  });
  const card = registerCard(view, OPTIONS);
  expect(rows(card)[3]).toBe('Agency 3 Represented | 12 in 18 yet to answer');
  expect(cardText(card)).toContain('too long for a card');
  expect(buttonTitles(card)).toContain("I'm here");
});

describe('given a meeting in person', () => {
  const host = { organisationId: 'scc', organisation: 'Southampton City Council' };
  const there = (mode: 'remote' | 'in-person', index: number) =>
    registerSeat({ seatId: `s${index}`, value: 'present', mode });
  const seats = (['in-person', 'in-person', 'remote'] as const).map(there);
  const view = registerView({ mode: 'in-person', host, place: 'Civic Centre', lines: [registerLine({ seats })] });
  const text = cardText(registerCard(view, OPTIONS));

  it('when the card is shown, then it names place and host', () => {
    expect(text).toContain(' · In person · Civic Centre\nHost: \nSouthampton City Council');
  });

  it('when some take part on Teams, then it says how many', () => {
    expect(text).toContain('1 of 3 take part on Teams.');
    expect(cardText(registerCard(REGISTER, OPTIONS))).not.toContain('take part');
  });
});

describe('given agencies that nobody is expected from', () => {
  const line = (over: Partial<RegisterLineView>) => registerLine({ agency: 'Agency', category: 'relevant', ...over });
  const standing = (over: Partial<RegisterLineView>, state: 'open' | 'closed') =>
    rows(registerCard(registerView({ lines: [line(over)], state }), OPTIONS))[0];

  it.each(['open', 'closed'] as const)('when the register is %s, then they are never shown as absent', (state) => {
    const notAsked = registerSeat({ value: 'not_required' });
    expect(standing({ required: false, seats: [] }, state)).toBe('Agency Not yet required | No seats');
    expect(standing({ required: false, seats: [notAsked] }, state)).toBe('Agency Not yet required | 1 seat');
    expect(standing({ required: true, seats: [] }, state)).toBe('Agency No seats | No seats');
    expect(standing({ required: true, seats: [notAsked] }, state)).toBe(
      'Agency Not required | Not required:  Lead Analyst',
    );
    expect(standing({ seats: [registerSeat({ vacant: true })] }, state)).toBe('Agency Vacant | 1 vacant');
  });
});

it('given answers corrected after closing, when the card is shown, then it says how many', () => {
  const correction: CorrectionView = {
    seatId: 'analyst',
    seat: 'Lead Analyst',
    from: 'absent',
    to: 'present',
    reason: 'Seen',
    at: '2026-12-17T09:00:00Z',
  };
  const closed = { state: 'closed', closedAt: '2026-12-16T12:05:00.000Z' } as const;
  const text = (count: number) =>
    cardText(registerCard(registerView({ ...closed, corrections: many(count, () => correction) }), OPTIONS));
  expect(text(1)).toContain('Closed on Wed 16 Dec 2026. 1 answer corrected after closing.');
  expect(text(2)).toContain('2 answers corrected after closing.');
  expect(text(0)).not.toContain('corrected');
});

it('given a notice of what has just happened, when the card is shown, then it is above the figures', () => {
  const text = cardText(registerCard(REGISTER, { ...OPTIONS, notice: 'Recorded for your seat.' }));
  expect(text.indexOf('Recorded for your seat.')).toBeLessThan(text.indexOf('Present'));
});

describe('before closing', () => {
  it('names the seats that will be recorded absent', () => {
    const card = closeConfirmationCard(REGISTER);
    expect(cardText(card)).toContain('1 seat has not answered');
    expect(cardText(card)).toContain('Hampshire Youth Justice Service');
    expect(buttonTitles(card)).toEqual(['Back to the register', 'Close and record absent']);
  });

  it('says how many presses stay unconfirmed, if any do', () => {
    const pending = (count: number) =>
      registerView({ toConfirm: many(count, (index) => ({ id: `g${index}`, name: 'Guest', said: 'present' })) });
    expect(cardText(closeConfirmationCard(pending(1)))).toContain(
      '1 press by somebody whom Teams does not identify stays unconfirmed, and counts for nobody.',
    );
    expect(cardText(closeConfirmationCard(pending(3)))).toContain('3 presses by people');
    expect(cardText(closeConfirmationCard(pending(0)))).not.toContain('unconfirmed');
  });

  it('has its buttons before the names, so that they need no scrolling', () => {
    const written = JSON.stringify(closeConfirmationCard(REGISTER));
    expect(written.indexOf('Close and record absent')).toBeLessThan(written.indexOf('Hampshire Youth Justice Service'));
  });

  it('names the first of very many, and says how many more there are', () => {
    const card = closeConfirmationCard(registerView({ notHeardOf: many(300, (index) => `Seat ${index}`) }));
    expect(cardText(card)).toContain('Seat 29\nand 270 more seats');
  });
});
