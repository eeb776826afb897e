import { startTeams, type Teams } from '../../support/teams';
import type { JsonObject } from '../../support/teams/json';
import type { Message } from '../../support/teams/world';
import { activitiesOf, cardMessage, type Handler, PlainBot } from './plain-bot';

/** Returns a register's card: the number of people present, and the button for it. */
export const register = (count: number, buttons = true): JsonObject => ({
  type: 'AdaptiveCard',
  body: [{ type: 'TextBlock', text: `${count} present` }],
  actions: buttons ? [{ type: 'Action.Execute', title: "I'm here", verb: 'here', data: { register: 'r1' } }] : [],
});

/** Returns a bot's answer to a press: the card that replaces the person's view. */
export const invokeAnswer = (card: JsonObject) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
});

/** A bot that posts a register in reply to a message and answers each press with one present. */
export const registerBot: Handler = async (activity, ask) => {
  if (activity.type === 'invoke') return invokeAnswer(register(1, false));
  if (activity.type === 'message') await ask('POST', activitiesOf(activity), cardMessage(register(0)));
  return undefined;
};

/** Sets up a plain bot in a simulated tenant for one test file; each test begins with the register bot. */
export function withPlainBot(): { readonly bot: PlainBot; readonly teams: Teams } {
  const bot = new PlainBot();
  let teams: Teams | undefined;
  beforeAll(async () => {
    await bot.start();
    const people = ['Chair', 'Analyst', { name: 'Guest', reachable: false }];
    teams = await startTeams({ botUrl: bot.url, limits: false, people });
  });
  afterAll(async () => {
    await teams?.stop();
    await bot.stop();
  });
  beforeEach(() => {
    bot.handler = registerBot;
    bot.received.length = 0;
  });
  return {
    bot,
    get teams() {
      if (teams === undefined) throw new Error('the simulator starts before the first test');
      return teams;
    },
  };
}

/** Posts a register in the channel on the chair's command. */
export async function openRegister(teams: Teams): Promise<Message> {
  const [message] = await teams.person('Chair').says('/attendance', { in: teams.channel('General') });
  if (message === undefined) throw new Error('the bot posted nothing');
  return message;
}
