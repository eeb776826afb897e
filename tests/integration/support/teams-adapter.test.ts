import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import {
  type ConversationParameters,
  type ConversationReference,
  type InvokeResponse,
  MessageFactory,
  TeamsInfo,
  TurnContext,
} from 'botbuilder';
import express from 'express';
import { cardText, startTeams, type Teams } from '../../support/teams';

/** Tests the product's libraries against the simulator: if they work with it, so does the product. */
const adapter = new TeamsAdapter({});
const application = new Application({ adapter, startTypingTimer: false });
const seen: { roster: string[]; channels: number; reference?: Partial<ConversationReference>; error?: unknown } = {
  roster: [],
  channels: 0,
};
adapter.onTurnError = async (_context, error) => {
  seen.error = error;
};

const card = (text: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }],
  actions: [{ type: 'Action.Execute', title: 'Count me in', verb: 'in', data: { register: 'r1' } }],
});
const withCard = (text: string) =>
  MessageFactory.attachment({ contentType: 'application/vnd.microsoft.card.adaptive', content: card(text) });

application.message(/^\/post$/, async (context) => {
  seen.reference = TurnContext.getConversationReference(context.activity);
  await context.sendActivity(withCard('nobody yet'));
});
application.message(/^\/roster$/, async (context) => {
  const page = await TeamsInfo.getPagedMembers(context, 100);
  seen.roster = page.members.map((member) => member.name);
  seen.channels = (await TeamsInfo.getTeamChannels(context)).length;
});
application.message(/^\/private$/, async (context) => {
  const { serviceUrl, conversation, from, recipient } = context.activity;
  const parameters: Partial<ConversationParameters> = {
    isGroup: false,
    bot: recipient,
    members: [from],
    tenantId: conversation.tenantId ?? '',
  };
  const say = async (privately: TurnContext) => {
    await privately.sendActivity('only for you');
  };
  await adapter.createConversationAsync('', 'msteams', serviceUrl, '', parameters as ConversationParameters, say);
});
application.addRoute(
  async (context) => context.activity.name === 'adaptiveCard/action',
  async (context) => {
    await context.updateActivity({ ...withCard('one, says the update'), id: context.activity.replyToId ?? '' });
    const value = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('you are in') };
    await context.sendActivity({
      type: 'invokeResponse',
      value: { status: 200, body: value } satisfies InvokeResponse,
    });
  },
  true,
);

let server: Server;
let teams: Teams;

beforeAll(async () => {
  const web = express().use(express.json());
  web.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, (context) => application.run(context).then(() => undefined));
  });
  await new Promise<void>((resolve) => {
    server = web.listen(0, '127.0.0.1', () => resolve());
  });
  const botUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  teams = await startTeams({ botUrl, people: ['Chair', 'Analyst'] });
});
afterAll(async () => {
  await teams.stop();
  await new Promise((resolve) => server.close(resolve));
});
afterEach(() => {
  expect(seen.error).toBeUndefined();
  delete seen.error;
});

async function posted() {
  const [message] = await teams.person('Chair').says('/post', { in: teams.channel('General') });
  if (message === undefined) throw new Error('the bot posted nothing');
  return message;
}

describe('a bot built with teams-ai', () => {
  it('understands what a person types after a mention, and answers in the thread', async () => {
    const message = await posted();
    expect(cardText(message.card)).toBe('nobody yet');
    expect(message.conversation.isThread).toBe(true);
  });

  it('handles installations and a press, and updates the posted card', async () => {
    await teams.installInTeam();
    await teams.installPersonally(teams.person('Chair'));
    const message = await posted();
    const result = await teams.person('Analyst').presses('Count me in', { on: message, expectOk: true });
    expect(cardText(result.card)).toBe('you are in');
    expect(cardText(teams.person('Analyst').sees(message))).toBe('you are in');
    expect(cardText(teams.person('Chair').sees(message))).toBe('one, says the update');
  });

  it('answers 501 to a press nobody handles', async () => {
    const message = await posted();
    const other = { on: message, activity: (activity: object) => ({ ...activity, name: 'task/fetch' }) };
    expect(await teams.person('Chair').presses('Count me in', other)).toMatchObject({ status: 501, ok: false });
  });

  it('reads the roster and the channels', async () => {
    await teams.person('Chair').says('/roster', { in: teams.channel('General') });
    expect(seen.roster).toEqual(['Chair', 'Analyst']);
    expect(seen.channels).toBe(2);
  });

  it('opens a personal chat and writes into it', async () => {
    const analyst = teams.person('Analyst');
    await analyst.says('/private', { in: teams.channel('General') });
    expect(analyst.chat().messages.map(({ text }) => text)).toEqual(['only for you']);
  });

  it('writes later from a stored reference', async () => {
    const message = await posted();
    await adapter.continueConversationAsync('', seen.reference ?? {}, async (context) => {
      await context.sendActivity('reminder');
    });
    expect(message.conversation.messages.at(-1)?.text).toBe('reminder');
  });

  it('sends again after a connection reset, as the library does, and the simulator shows the duplicate', async () => {
    const before = teams.requests.count('send');
    teams.failNext('send', 'reset-after-commit');
    const chair = teams.person('Chair');
    const sent = await chair.says('/post', { in: chair.chat() });
    expect(teams.requests.count('send') - before).toBe(2);
    expect(sent).toHaveLength(2);
  });
});
