import { observerNotedCard } from '../../../../bot/cards/attendance/observer-noted-card';
import { observerOfferCard } from '../../../../bot/cards/attendance/observer-offer-card';
import { registerCard } from '../../../../bot/cards/attendance/register-card';
import { toBeConfirmedCard } from '../../../../bot/cards/attendance/to-be-confirmed-card';
import { many, registerView } from '../../../support/builders';
import { buttonTitles, cardText, inputLabels } from '../../../support/teams';
import { findButton } from '../../../support/teams/card-buttons';
import { OPTIONS } from './all-cards';

describe('given somebody without a seat who presses an answer', () => {
  it('when the bot answers, then it says why nothing is recorded, and offers to note them as an observer', () => {
    const card = observerOfferCard(registerView());
    expect(cardText(card)).toMatch(/^You hold no seat in this register\nMeeting of Wed 16 Dec 2026/);
    expect(inputLabels(card)).toEqual(['Your organisation']);
    expect(findButton(card, 'Join as observer').node).toMatchObject({
      verb: 'attendance.observe',
      data: { meeting: '2026-12' },
    });
  });

  it('when their organisation is refused, then it is shown as entered, with its message', () => {
    const failed = { entered: { organisation: '943 476 5919' }, faults: { organisation: 'This looks like a number.' } };
    const card = observerOfferCard(registerView(), { failed });
    expect(cardText(card)).toMatch(/Nothing is saved yet[\s\S]*Your organisation\nThis looks like a number\.$/);
    const input = (card.body as { type: string; value?: string }[]).find(({ type }) => type === 'Input.Text');
    expect(input).toMatchObject({ id: 'observer__organisation', value: '943 476 5919' });
  });

  it('when they are noted, then the reply names the meeting and the organisation', () => {
    const card = observerNotedCard(registerView(), 'HMP Winchester');
    expect(cardText(card)).toMatch(
      /^You are noted as an observer of the meeting of Wed 16 Dec 2026\.\nOrganisation: \nHMP Winchester\n/,
    );
  });

  it('when they may read the register, then a button leads back to it; otherwise there is none', () => {
    expect(buttonTitles(observerOfferCard(registerView()))).toEqual(['Join as observer']);
    expect(buttonTitles(observerNotedCard(registerView(), 'HMP'))).toEqual([]);
    for (const card of [
      observerOfferCard(registerView(), { mayRead: true }),
      observerNotedCard(registerView(), 'HMP', { mayRead: true }),
    ]) {
      expect(findButton(card, 'Back to the register').node).toMatchObject({ verb: 'attendance.show' });
    }
  });
});

it.each([
  ['present', 'Present'],
  ['apologies', 'Apologies'],
  ['deputy', 'A deputy comes'],
] as const)(
  'given a person unknown to Teams, when they answer %s, then the card says that the VRU confirms it',
  (said, words) => {
    const text = cardText(toBeConfirmedCard(registerView(), said));
    expect(text).toContain(`Your answer\n${words}\n`);
    expect(text).toMatch(/Teams does not tell us who you are[\s\S]*The VRU confirms/);
  },
);

describe("given people without a seat, when the register's card is shown", () => {
  const observers = (count: number) =>
    many(count, (index) => ({ id: `o${index}`, name: `Observer ${index}`, organisation: 'HMP Winchester' }));
  const toConfirm = (count: number) =>
    many(count, (index) => ({ id: `g${index}`, name: 'Guest', said: 'present' as const }));
  const text = (over: Parameters<typeof registerView>[0]) => cardText(registerCard(registerView(over), OPTIONS));

  it('then a few observers are named with their organisations', () => {
    expect(text({ observers: observers(2) })).toContain(
      'Observers: \nObserver 0 (HMP Winchester), Observer 1 (HMP Winchester)',
    );
  });

  it('then many are counted', () => {
    expect(text({ observers: observers(7) })).toContain('7 observers');
    expect(text({ observers: observers(7) })).not.toContain('Observer 0');
  });

  it('then presses that wait for the VRU are counted, and never named', () => {
    expect(text({ toConfirm: toConfirm(1) })).toContain('1 press to be confirmed by the VRU');
    expect(text({ toConfirm: toConfirm(2) })).toContain('2 presses to be confirmed by the VRU');
    expect(text({ toConfirm: toConfirm(2), state: 'closed' })).toContain('2 presses not confirmed');
    expect(text({ toConfirm: toConfirm(2) })).not.toContain('Guest');
  });

  it('then without any of them nothing is shown', () => {
    expect(text({})).not.toMatch(/bserver|confirmed/);
  });
});
