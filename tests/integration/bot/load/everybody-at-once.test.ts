/** The start of a meeting: everybody presses at the same moment, half of them twice, and some change their answer. */
import { type App, startApp } from '../../../support/app';
import { crowdDelays } from '../../../support/delays';
import { expectUnhurried } from '../../../support/storage/crowded';
import { CHAIR, NOW, PATIENT, page, postedRegister, tableOf } from '../../../support/storage/group-operations';
import { factsWithMoreSeats } from '../../../support/storage/large-group';
import { countRows } from '../../../support/storage/rows';
import { cardText, eventually, type Message, type PressResult } from '../../../support/teams';

const facts = factsWithMoreSeats(10);

let apps: App[] = [];
afterEach(async () => {
  for (const app of [...apps].reverse()) await app.stop();
  apps = [];
});

/** Starts so many servers on one table, with one Teams. */
async function start(servers: number): Promise<readonly [App, ...App[]]> {
  const options = { facts, now: () => NOW, patience: PATIENT, delays: crowdDelays() };
  const first = await startApp(options);
  apps = [first];
  const { tableName, teams } = first;
  while (apps.length < servers) apps.push(await startApp({ ...options, tableName, sharing: teams }));
  return [first, ...apps.slice(1)];
}

const ANSWERS = ["I'm here", "I'm here", 'Send apologies'] as const;
const answerOf = (index: number) => ANSWERS[index % ANSWERS.length] ?? "I'm here";
const VALUES: Readonly<Record<string, string>> = { "I'm here": 'present', 'Send apologies': 'apologies' };

interface Attendance {
  readonly register: { readonly lines: readonly { readonly seats: readonly { seatId: string; value: string }[] }[] };
}

async function storedValues(app: App): Promise<Readonly<Record<string, string>>> {
  const { register } = await page<Attendance>(app, CHAIR, '/attendance');
  return Object.fromEntries(register.lines.flatMap(({ seats }) => seats.map(({ seatId, value }) => [seatId, value])));
}

/** Returns a function that presses, each time through the next server. */
function pressers(all: readonly App[], register: Message) {
  let last = 0;
  return (seatId: string, title: string): Promise<PressResult> => {
    const app = all[last % all.length];
    last += 1;
    if (app === undefined) throw new Error('There is no server');
    app.teams.talksTo(app.url);
    return app.holderOf(seatId).presses(title, { on: register, unseen: true });
  };
}

test.each([1, 2])(
  'given %i server(s), when 30 people press at once, then their last answers are stored in few updates',
  async (servers) => {
    const all = await start(servers);
    const [app] = all;
    const register = await postedRegister(app);
    const press = pressers(all, register);
    const seats = app.people.map(({ seat }) => seat).slice(0, 30);

    const presses = seats.flatMap((seat, index) =>
      Array.from({ length: index % 2 === 0 ? 2 : 1 }, () => press(seat, answerOf(index))),
    );
    const results = await Promise.all(presses);
    const changing = seats.slice(10, 13);
    const changes = await Promise.all(changing.map((seat) => press(seat, 'Send apologies')));

    expect(results).toHaveLength(45);
    for (const result of [...results, ...changes]) {
      expect([result.status, result.ok]).toEqual([200, true]);
      expect(cardText(result.card)).toContain('Specified agencies represented');
    }
    const expected = Object.fromEntries(
      seats.map((seat, index) => [seat, changing.includes(seat) ? 'apologies' : VALUES[answerOf(index)]]),
    );
    expect(await storedValues(app)).toMatchObject(expected);
    const present = Object.values(expected).filter((value) => value === 'present').length;
    const events = (await countRows(tableOf(app), app.server.groupId)).event;
    // The opening, and the seating of the people in two parts; each first answer; each effective change of an answer.
    const changedMind = changing.filter((_, index) => answerOf(index + 10) !== 'Send apologies').length;
    expect(events).toBe(3 + 30 + changedMind);

    await eventually(() => expect(cardText(register.card)).toMatch(new RegExp(`\\b${present}\\s*Present`)));
    await eventually(() => expect(cardText(register.card)).toMatch(new RegExp(`\\b${30 - present}\\s*Apologies`)));
    await app.teams.settled(register);
    expectUnhurried(app);
    // A server may still have been posting an older state; it then updates the card again by itself.
    await eventually(() => expect(cardText(register.card)).toMatch(new RegExp(`\\b${present}\\s*Present`)));
  },
);

test('given one server, when one person presses 30 times, then one answer is stored, with few card updates', async () => {
  const [app] = await start(1);
  const register = await postedRegister(app);
  const press = pressers([app], register);

  for (let times = 0; times < 30; times += 1) await press('police-lead-analyst', answerOf(times));

  expect(await storedValues(app)).toMatchObject({ 'police-lead-analyst': VALUES[answerOf(29)] });
  await app.teams.settled(register);
  expectUnhurried(app);
});
