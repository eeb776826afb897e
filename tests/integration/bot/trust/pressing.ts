/** Forged presses: any verb with any data, from a card that the person really has. */
import { LIMITS } from '../../../../shared/contract/limits';
import type { AskedView } from '../../../../shared/contract/requests';
import type { App } from '../../../support/app';
import { cardText, type Message, type Person, type PressResult } from '../../../support/teams';
import { isObject, type JsonObject } from '../../../support/teams/json';

/** Sends a command, in the person's own chat by default, and returns the message that answers it. */
export async function card(person: Person, command: string, place = person.chat()): Promise<Message> {
  const [message] = await person.says(command, { in: place });
  if (message === undefined) throw new Error(`${command} was not answered`);
  return message;
}

/** The help card of each person, requested only once because of the rate limits of Teams. */
const helpCards = new WeakMap<Person, Message>();

/** Presses a button of the person's own help card with another verb and other data. */
export async function forges(person: Person, verb: string, data: unknown): Promise<PressResult> {
  const on = helpCards.get(person) ?? (await card(person, '/help'));
  helpCards.set(person, on);
  return person.presses('See the actions', { on, unseen: true, verb, data: () => data });
}

/** The card in the group chat, requested only once per app. */
const meetingCards = new WeakMap<App, Message>();

/** Answers the register as a person without a sign-in, from a card in the group chat. */
export async function pressesUnidentified(
  app: App,
  meeting: string,
  name: string,
  data: Readonly<Record<string, string>> = { value: 'present' },
): Promise<PressResult> {
  const on = meetingCards.get(app) ?? (await card(app.holderOf('vru-director'), '/help', app.teams.groupChat()));
  meetingCards.set(app, on);
  const person = app.teams.add({ name, anonymous: true });
  const forged = { meeting, ...data };
  return person.presses('See the actions', { on, unseen: true, verb: 'attendance.answer', data: () => forged });
}

/**
 * Checks the requirements of every answer to a press: accepted, a card that Teams shows, with text, without internal
 * details.
 */
export function expectPlainCard(result: PressResult, words?: RegExp): string {
  expect(result).toMatchObject({ status: 200, invokeStatus: 200 });
  const text = cardText(result.card);
  expect(text).toMatch(/[A-Z].*\w/);
  expect(text).not.toMatch(/\[object|undefined|NaN|Error\b|node_modules|\$\{/);
  expect(Buffer.byteLength(JSON.stringify(result.card))).toBeLessThanOrEqual(LIMITS.cardBytes);
  if (words !== undefined) expect(text).toMatch(words);
  return text;
}

/** Returns the values of a card's inputs, by id. */
export function valuesIn(card: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    partsIn(card)
      .filter(({ type }) => String(type).startsWith('Input.'))
      .map(({ id, value }) => [String(id), value === undefined ? '' : String(value)]),
  );
}

/** Returns every object in a card, at any depth. */
export function partsIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(partsIn);
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap(partsIn)];
}

/** Creates a source of the police and a request of the chair for it; returns the request as in the API. */
export async function askedRequest(app: App, period = 'October 2026'): Promise<{ id: string; sourceId: string }> {
  const chair = app.api('vru-director');
  const source = {
    name: 'Recorded violence',
    organisation: 'police',
    classification: 'aggregate',
    frequency: 'monthly',
  };
  const registered = await chair('POST', '/sources', source);
  const { id } = registered.body as { id: string };
  const asked = await chair('POST', '/requests', { source: id, period, due: '2099-01-31' });
  if (asked.status !== 200) throw new Error(`The data could not be asked for: ${JSON.stringify(asked.body)}`);
  const [made] = (asked.body as AskedView).requests;
  if (made === undefined) throw new Error('Nothing was asked for');
  return made;
}

/** Records an action as the chair, owned by the lead analyst of the police. */
export async function anAction(app: App, text = 'Agree the definition'): Promise<{ id: string; ref: string }> {
  const body = { text, owner: 'police-lead-analyst', due: '2099-01-31' };
  const { body: action } = await app.api('vru-director')('POST', '/actions', body);
  return action as { id: string; ref: string };
}

/** Opens the register and posts it in the general channel. */
export async function postedRegister(app: App): Promise<{ message: Message; meeting: string }> {
  await app.api('vru-director')('POST', '/attendance', { confirmed: true });
  const message = await card(app.holderOf('vru-director'), '/attendance', app.teams.channel('General'));
  const { body } = await app.api('vru-director')('GET', '/attendance');
  return { message, meeting: (body as { register: { meetingId: string } }).register.meetingId };
}
