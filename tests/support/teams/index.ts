/**
 * A simulator of Microsoft Teams: a connector on the loopback address, and people who write messages and press buttons.
 *
 *     const teams = await startTeams({ people: ['Chair', 'Analyst'], botUrl });
 *     const [message] = await teams.person('Chair').says('/attendance', { in: teams.channel('General') });
 *     await teams.person('Analyst').presses("I'm here", { on: message, expectOk: true });
 *     await eventually(() => expect(cardText(message.card)).toContain('1 present'));
 *     expect(teams.requests.throttled).toEqual([]);
 */
import { Teams, type TeamsOptions } from './teams';

export type { PersonSpec } from './accounts';
export { BotRefusedError } from './bot-client';
export { CardButtonError } from './card-buttons';
export { CardInputError, type Entry } from './card-inputs';
export { buttonTitles, cardText, inputLabels } from './card-reader';
export type { Dialog, Hit, SearchResult, Written } from './extension';
export type { Fault, Matcher } from './faults';
export { cardOf } from './message';
export type { Person, PressOptions, SayOptions } from './person';
export { eventually } from './polling';
export type { PressResult } from './press-result';
export type { ConnectorRequest, Operation } from './requests';
export type { Teams, TeamsOptions } from './teams';
export type { Conversation, Message } from './world';

/** Starts the simulator on a free port of the loopback address; stop it with `stop()`. */
export async function startTeams(options: TeamsOptions = {}): Promise<Teams> {
  const teams = new Teams(options);
  await teams.start();
  return teams;
}
