import { closeConfirmationCard } from '../../../../bot/cards/attendance/close-confirmation-card';
import { noRegisterCard } from '../../../../bot/cards/attendance/no-register-card';
import { registerCard } from '../../../../bot/cards/attendance/register-card';
import type { AdaptiveCard } from '../../../../bot/cards/card';
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

/** The rows of the table: agency, who, standing. */
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
    expect(text).toContain('Wed 16 Dec 2026, 10:00–12:00, on Teams');
    expect(text).toMatch(/1\nPresent\n1\nDeputy\n1\nApologies\n1\nNot heard of/);
    expect(text).toContain('1 of 2\n Specified agencies represented');
    expect(text).toContain('1 vacant seat, in none of the figures.');
    expect(text).toContain('1 action carried over');
  });

  it('tells by agency who is in, who sends apologies, and how each stands', () => {
    expect(rows(card)).toEqual([
      'Police Represented | In:  Tactical Lead for Serious Violence Deputy:  The deputy for Lead Analyst',
      'YJS Not heard of | Apologies:  Portsmouth 1 not heard of, 1 vacant',
      'Prisons Not yet required | No seats',
    ]);
  });

  it('has its buttons above the agencies', () => {
    expect(buttonTitles(card)).toEqual([
      "I'm here",
      'Send apologies',
      'Send a deputy',
      'Record deputy',
      'Close register',
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
    expect(buttonTitles(again)).toEqual(['Record deputy', 'Back to the register', 'Open in the tab']);
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
    expect(cardText(card)).toMatch(/1\nAbsent/);
    expect(cardText(card)).toContain('Closed on Wed 16 Dec 2026.');
    expect(buttonTitles(card)).toEqual(['Open in the tab']);
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
  expect(rows(card)[3]).toBe('Agency 3 Represented | 12 in 18 not heard of');
  expect(cardText(card)).toContain('too long for a card');
  expect(buttonTitles(card)).toContain("I'm here");
});

describe('before closing', () => {
  it('names the seats that will be recorded absent', () => {
    const card = closeConfirmationCard(REGISTER);
    expect(cardText(card)).toContain('1 seat has not been heard of');
    expect(cardText(card)).toContain('Hampshire Youth Justice Service');
    expect(buttonTitles(card)).toEqual(['Close and record absent', 'Back to the register']);
  });

  it('has its buttons before the names, so that nobody has to scroll for them', () => {
    const written = JSON.stringify(closeConfirmationCard(REGISTER));
    expect(written.indexOf('Close and record absent')).toBeLessThan(written.indexOf('Hampshire Youth Justice Service'));
  });

  it('names the first of very many, and says how many more there are', () => {
    const card = closeConfirmationCard(registerView({ notHeardOf: many(300, (index) => `Seat ${index}`) }));
    expect(cardText(card)).toContain('Seat 29\nand 270 more seats');
  });
});

it('given no open register, then it says when the next meeting is', () => {
  const card = noRegisterCard({ meetingId: '2027-01', date: '2027-01-20', startsAt: '10:00' }, OPTIONS);
  expect(cardText(card)).toContain('Wed 20 Jan 2027 at 10:00');
  expect(cardText(noRegisterCard(null, OPTIONS))).not.toContain('Next meeting');
});
