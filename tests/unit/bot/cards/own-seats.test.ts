import type { OwnSeats } from '../../../../bot/cards/attendance/own-seats';
import { registerCard } from '../../../../bot/cards/attendance/register-card';
import { parseCardAction } from '../../../../shared/areas/card-actions';
import { many, registerLine, registerSeat, registerView } from '../../../support/builders';
import { buttonTitles, cardText } from '../../../support/teams';
import { findButton } from '../../../support/teams/card-buttons';
import { OPTIONS } from './all-cards';

const TITLES = ['Director and Chair', 'Manager and Vice-Chair', 'Engagement Lead for HIOWT', 'Analyst', 'Officer'];

/** Returns a register in which a person with several seats has answered for the first `count` of them. */
function answered(count: number, value: OwnSeats['value'], titles: readonly string[] = TITLES) {
  const deputyName = value === 'deputy' ? 'The deputy' : null;
  const seats = many(count, (index) =>
    registerSeat({ seatId: `seat-${index}`, title: titles[index] ?? 'Seat', organisation: 'VRU', value, deputyName }),
  );
  const own = { value, seats: seats.map(({ seatId, title }, index) => ({ seatId, label: `${title}, VRU ${index}` })) };
  return registerCard(registerView({ lines: [registerLine({ seats })] }), { ...OPTIONS, own });
}

const onlyButtons = (card: ReturnType<typeof answered>) =>
  buttonTitles(card).filter((title) => title.startsWith('Only '));

describe('given somebody with two seats who has answered for both', () => {
  it('when the card comes back, then it says so first and lets them choose one seat by its brief title', () => {
    const card = answered(2, 'present');
    expect(cardText(card)).toContain('Present: recorded for both of your seats.');
    expect(onlyButtons(card)).toEqual(['Only Director and Chair', 'Only Manager and Vice-Chair']);
    expect(findButton(card, 'Only Manager and Vice-Chair').node.data).toEqual({
      meeting: '2026-12',
      value: 'present',
      only: 'seat-1',
    });
  });

  it('when it is a deputy, then the name goes along with the choice', () => {
    const { verb, data } = findButton(answered(2, 'deputy'), 'Only Director and Chair').node;
    expect(parseCardAction(verb, data)).toMatchObject({
      ok: true,
      value: { data: { value: 'deputy', only: 'seat-0' }, entered: { deputyName: 'The deputy' } },
    });
  });

  it('when their titles do not tell the seats apart, then their labels do', () => {
    expect(onlyButtons(answered(2, 'apologies', ['Analyst', 'Analyst']))).toEqual([
      'Only Analyst, VRU 0',
      'Only Analyst, VRU 1',
    ]);
  });
});

it('given five seats, when all have the answer, then four have a button and the tab has the rest', () => {
  const card = answered(5, 'apologies');
  expect(cardText(card)).toContain('Apologies: recorded for all 5 of your seats.\n If it is for one of them only');
  expect(cardText(card)).toContain('or in the tab');
  expect(onlyButtons(card)).toHaveLength(4);
});

it('given one seat, when it has the answer, then there is nothing to choose', () => {
  expect(cardText(answered(1, 'present'))).not.toContain('your seats');
});
