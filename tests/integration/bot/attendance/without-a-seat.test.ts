/** People without a seat: observers who add themselves, and presses by people whom Teams does not identify. */
import { randomUUID } from 'node:crypto';
import type { RegisterView } from '../../../../shared/contract/attendance';
import { type App, startApp } from '../../../support/app';
import {
  CHAIR,
  changed,
  ON_THE_DAY,
  PATIENT,
  POLICE,
  postedRegister,
  settledRegister,
  VRU,
} from '../../../support/storage/group-operations';
import { refused } from '../../../support/tab/refusals';
import { buttonTitles, cardText, eventually, type Message, type Person } from '../../../support/teams';
import { expectPlainCard, pressesUnidentified } from '../trust/pressing';
import { events, onlyReads, stored } from '../trust/stored';
import { opened, registerOf, seatIn } from './at-the-register';

const MEETING = '2026-12';

let app: App;
beforeEach(async () => {
  app = await startApp({ now: () => ON_THE_DAY, patience: PATIENT });
});
afterEach(() => app.stop());

describe('a verified guest without a seat', () => {
  let register: Message;
  let guest: Person;
  beforeEach(async () => {
    register = await settledRegister(app);
    guest = app.teams.add({ name: 'Guest analyst', guest: true });
  });

  const joins = (organisation: string, unchecked = false) =>
    guest.presses('Join as observer', {
      on: register,
      fill: { 'Your organisation': organisation },
      unchecked,
      expectOk: true,
    });

  test('when they press, then they may join as an observer, see none of the register, and nothing is stored', async () => {
    const before = await stored(app);

    const offer = await guest.presses("I'm here", { on: register, expectOk: true });

    const text = expectPlainCard(offer, /16 Dec 2026/);
    expect(text).not.toMatch(/Present|represented|Lead Analyst/);
    expect(buttonTitles(offer.card)).toEqual(['Join as observer']);
    expect(await stored(app)).toEqual(before);
  });

  test('when they join twice, then they are listed once, by their name and the latest organisation', async () => {
    await guest.presses('Send apologies', { on: register, expectOk: true });
    expectPlainCard(await joins('Test Valley Borough Council'), /You are noted as an observer/);
    // Waits for the posted card's updates before the next form is opened on it.
    await eventually(() => expect(cardText(register.card)).toMatch(/Test Valley Borough Council/));
    await app.teams.settled(register);
    await guest.presses("I'm here", { on: register, unseen: true, expectOk: true });
    expectPlainCard(await joins('Havant Borough Council'), /Havant Borough Council/);

    const { observers, counts, coverage } = await registerOf(app, MEETING);
    expect(observers).toMatchObject([{ name: 'Guest analyst', organisation: 'Havant Borough Council' }]);
    expect([counts.present, counts.apologies, coverage.part]).toEqual([0, 0, 0]);
    await eventually(() => expect(cardText(register.card)).toMatch(/Guest analyst/));
    await eventually(() => expect(cardText(register.card)).toMatch(/Havant Borough Council/));
  });

  test('when they name no organisation or an invalid one, then the card says so and keeps what they wrote', async () => {
    await guest.presses("I'm here", { on: register, expectOk: true });
    expectPlainCard(await joins('', true), /Say which organisation/);
    const long = 'x'.repeat(121);
    const failed = await joins(long, true);
    expectPlainCard(failed, /At most 120 characters/);
    expect(JSON.stringify(failed.card)).toContain(long);
    expectPlainCard(await joins('943 476 5919', true), /NHS number/);
    expect((await registerOf(app, MEETING)).observers).toEqual([]);
    expectPlainCard(await joins('Havant Borough Council'), /You are noted/);
  });

  test('when Teams delivers their joining again, then it is recorded once', async () => {
    await guest.presses("I'm here", { on: register, expectOk: true });
    const first = await joins('Havant Borough Council');
    const again = await guest.presses("I'm here", {
      ...{ on: register, unseen: true, replayOf: first, verb: 'attendance.observe' },
      data: () => ({ meeting: MEETING, observer__organisation: 'Havant Borough Council' }),
    });
    expectPlainCard(again, /You are noted as an observer/);
    expect(await events(app, /observer-noted/)).toHaveLength(1);
  });

  test('when the register is closed meanwhile, then the card says so', async () => {
    await guest.presses("I'm here", { on: register, expectOk: true });
    await changed(app, CHAIR, 'POST', `/attendance/${MEETING}/close`, { confirmed: true });
    expectPlainCard(
      await guest
        .presses("I'm here", {
          ...{ on: register, unseen: true, verb: 'attendance.observe' },
          data: () => ({ meeting: MEETING, observer__organisation: 'Havant' }),
        })
        .catch((error: Error) => Promise.reject(error)),
      /register is closed/,
    );
    expect((await registerOf(app, MEETING)).observers).toEqual([]);
  });
});

test('given a person who may only read, when they press and join, then a button leads back to the register', async () => {
  const register = await settledRegister(app);
  await onlyReads(app, 'isle-of-wight-yjs');
  const reader = app.holderOf('isle-of-wight-yjs');
  await reader.presses("I'm here", { on: register, expectOk: true });
  const joined = await reader.presses('Join as observer', {
    ...{ on: register, fill: { 'Your organisation': 'A district' }, expectOk: true },
  });
  expect(buttonTitles(joined.card)).toEqual(['Back to the register']);
  const back = await reader.presses("I'm here", {
    ...{ on: register, unseen: true, verb: 'attendance.show', data: () => ({ meeting: MEETING }) },
  });
  expectPlainCard(back, /Specified agencies represented/);
});

test('given a person with a seat, when they join as an observer, then the card says that they hold a seat', async () => {
  const register = await postedRegister(app);
  const result = await app.holderOf(POLICE).presses("I'm here", {
    ...{ on: register, verb: 'attendance.observe' },
    data: () => ({ meeting: MEETING, observer__organisation: 'Police' }),
  });
  expectPlainCard(result, /You hold a seat/);
  expect((await registerOf(app, MEETING)).observers).toEqual([]);
});

test('given an observer added by the VRU, then a form sent twice adds one, and missing fields are named', async () => {
  await opened(app);
  const key = { 'idempotency-key': randomUUID() };
  const add = () =>
    app.api(VRU)('POST', `/attendance/${MEETING}/guests`, { name: 'Guest analyst', organisation: 'Havant' }, key);
  const [first, second] = [await add(), await add()];
  expect([first.status, second]).toEqual([200, first]);
  const { observers } = await registerOf(app, MEETING);
  expect(observers).toHaveLength(1);
  expect(await refused(app, VRU, 'POST', `/attendance/${MEETING}/guests`, {})).toMatchObject({
    fields: { name: "Give the observer's name.", organisation: 'Say which organisation.' },
  });

  const path = `/attendance/${MEETING}/guests/${observers[0]?.id}`;
  await changed(app, CHAIR, 'DELETE', path, {});
  expect((await refused(app, CHAIR, 'DELETE', path)).detail).toMatch(/no such person in this register any more/);
  expect((await registerOf(app, MEETING)).observers).toEqual([]);
});

describe('a person whom Teams does not identify', () => {
  beforeEach(async () => {
    await opened(app);
  });

  const settles = (guestId: string, body: object, by = VRU) =>
    changed<RegisterView>(app, by, 'POST', `/attendance/${MEETING}/guests/${guestId}/confirmation`, body);

  async function waiting() {
    const [guest, ...others] = (await registerOf(app, MEETING)).toConfirm;
    expect(others).toEqual([]);
    if (guest === undefined) throw new Error('Nobody waits to be confirmed');
    return guest;
  }

  test('when they press and change their mind, then one press waits to be confirmed, and nothing counts yet', async () => {
    const first = await pressesUnidentified(app, MEETING, 'Phone caller');
    expectPlainCard(first, /confirm/);
    expect(buttonTitles(first.card)).toEqual([]);
    await pressesUnidentified(app, MEETING, 'Phone caller', { value: 'apologies' });

    expect(await waiting()).toMatchObject({ name: 'Phone caller', said: 'apologies' });
    const { counts, observers } = await registerOf(app, MEETING);
    expect([counts.present, counts.apologies, observers]).toEqual([0, 0, []]);
  });

  test('when they use the name of a seat’s holder, then that seat stays unrecorded', async () => {
    await pressesUnidentified(app, MEETING, app.holderOf(POLICE).name, { value: 'apologies', only: POLICE });
    expect(seatIn(await registerOf(app, MEETING), POLICE).value).toBe('unrecorded');
    await waiting();
  });

  test('when the VRU assigns their press to a seat, then the seat has the answer, and the press is settled', async () => {
    await pressesUnidentified(app, MEETING, 'Phone caller', { value: 'apologies' });
    const { id } = await waiting();

    const register = await settles(id, { as: 'seat', seat: POLICE });

    expect(seatIn(register, POLICE)).toMatchObject({ value: 'apologies', source: 'on-behalf' });
    expect([register.toConfirm, register.observers]).toEqual([[], []]);
    expect(await events(app, /guest-confirmed/)).toMatchObject([{ data: { guestId: id, seatId: POLICE } }]);
    const again = await refused(app, CHAIR, 'POST', `/attendance/${MEETING}/guests/${id}/confirmation`, {
      ...{ as: 'seat', seat: 'hampshire-yjs' },
    });
    expect(again.detail).toBe('This press has been settled already.');
  });

  test('when two people settle their press at once, then only one succeeds', async () => {
    await pressesUnidentified(app, MEETING, 'Phone caller');
    const { id } = await waiting();
    const path = `/attendance/${MEETING}/guests/${id}/confirmation`;
    const answers = await Promise.all([
      app.api(VRU)('POST', path, { as: 'seat', seat: POLICE }),
      app.api(CHAIR)('POST', path, { as: 'observer', organisation: 'Havant' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    const register = await registerOf(app, MEETING);
    const asSeat = seatIn(register, POLICE).value === 'present';
    expect(register.observers).toHaveLength(asSeat ? 0 : 1);
    expect(register.toConfirm).toEqual([]);
  });

  test('when the VRU settles their press as an observer’s or removes it, then it no longer waits', async () => {
    await pressesUnidentified(app, MEETING, 'Phone caller');
    const asObserver = await settles((await waiting()).id, { as: 'observer', organisation: 'Havant' });
    expect(asObserver).toMatchObject({ toConfirm: [], observers: [{ name: 'Phone caller', organisation: 'Havant' }] });

    await pressesUnidentified(app, MEETING, 'Prank caller');
    await changed(app, CHAIR, 'DELETE', `/attendance/${MEETING}/guests/${(await waiting()).id}`, {});
    expect((await registerOf(app, MEETING)).toConfirm).toEqual([]);
  });

  test('when they press again after being settled as an observer, then only a different answer waits again', async () => {
    await pressesUnidentified(app, MEETING, 'Phone caller');
    await settles((await waiting()).id, { as: 'observer', organisation: 'Havant' });
    await pressesUnidentified(app, MEETING, 'Phone caller');
    const { observers, toConfirm } = await registerOf(app, MEETING);
    expect([observers.length, toConfirm.length]).toEqual([1, 0]);

    await pressesUnidentified(app, MEETING, 'Phone caller', { value: 'apologies' });
    expect(await waiting()).toMatchObject({ said: 'apologies' });
  });

  test('when they press the same button again, then nothing is stored a second time', async () => {
    await pressesUnidentified(app, MEETING, 'Phone caller');
    const before = await stored(app);
    await pressesUnidentified(app, MEETING, 'Phone caller');
    expect(await stored(app)).toEqual(before);
  });

  test.each<[string, string, string]>([
    ['nothing', ' \u200b ', 'Without a name'],
    ['a book', 'x'.repeat(50_000), 'x'.repeat(120)],
    ['a character cut in half', `${'x'.repeat(119)}🙂`, 'x'.repeat(119)],
    ['an NHS number', '943 476 5919', 'Without a name'],
  ])(
    'when they call themselves %s, then their press is kept under a name that can be shown',
    async (_what, name, shown) => {
      await pressesUnidentified(app, MEETING, name);
      expect(await waiting()).toMatchObject({ name: shown, said: 'present' });
    },
  );

  test('when the settlement is invalid, then it is refused at its field, and the press still waits', async () => {
    await pressesUnidentified(app, MEETING, 'Phone caller');
    const { id } = await waiting();
    const path = `/attendance/${MEETING}/guests/${id}/confirmation`;
    expect((await refused(app, VRU, 'POST', path, { as: 'seat', seat: 'nobodys' })).fields).toEqual({
      seat: 'Choose a seat.',
    });
    expect((await refused(app, VRU, 'POST', path, { as: 'observer' })).fields).toHaveProperty('organisation');
    expect((await refused(app, VRU, 'POST', path, { as: 'chair' })).fields).toHaveProperty('as');
    await waiting();
  });

  test('when the register is closed while their press waits, then it is kept and not counted', async () => {
    await pressesUnidentified(app, MEETING, 'Phone caller');
    const { id } = await waiting();
    const closed = await changed<RegisterView>(app, CHAIR, 'POST', `/attendance/${MEETING}/close`, { confirmed: true });
    expect(closed).toMatchObject({ counts: { present: 0 }, toConfirm: [{ id }] });
    expectPlainCard(await pressesUnidentified(app, MEETING, 'Late caller'), /register is closed/);
  });
});
