import { buttonTitles } from '../../support/teams';
import { objectAt } from '../../support/teams/json';
import { activitiesOf, cardMessage } from './plain-bot';
import { openRegister, register, withPlainBot } from './register-bot';

const here = withPlainBot();

describe('speaking to a bot', () => {
  it('begins a thread with each mention in a channel, and continues one when asked', async () => {
    const first = await openRegister(here.teams);
    const second = await openRegister(here.teams);
    expect(first.conversation.id).not.toBe(second.conversation.id);
    const [third] = await here.teams.person('Analyst').says('again', { in: first.conversation });
    expect(third?.conversation.id).toBe(first.conversation.id);
    expect(here.teams.channel('General').messages).toEqual(expect.arrayContaining([first, second, third]));
  });

  it('tells a bot nothing of a channel message that does not mention it', async () => {
    const chair = here.teams.person('Chair');
    expect(await chair.says('hello all', { in: here.teams.channel('General'), mention: false })).toEqual([]);
    expect(here.bot.received).toEqual([]);
    await chair.says('/help', { in: here.teams.channel('General'), targeted: true });
    await chair.says('/help', { in: chair.chat() });
    expect(here.bot.received.map((activity) => activity.text)).toEqual(['/help', '/help']);
  });

  it('gives each of two people who speak at once the answer to their own words', async () => {
    here.bot.handler = async (activity, ask) => {
      const answer = { type: 'message', text: `to ${activity.text}`, replyToId: activity.id };
      await ask('POST', activitiesOf(activity), answer);
    };
    const say = (name: string) => here.teams.person(name).says(name, { in: here.teams.groupChat(), targeted: true });
    const answers = await Promise.all([say('Chair'), say('Analyst')]);
    expect(answers.map((messages) => messages.map(({ text }) => text))).toEqual([['to Chair'], ['to Analyst']]);
  });

  it('says so when the bot answers with an error', async () => {
    here.bot.handler = async () => Promise.reject(new Error('broken'));
    const spoken = here.teams.person('Chair').says('hi', { in: here.teams.groupChat() });
    await expect(spoken).rejects.toMatchObject({ name: 'BotRefusedError', status: 500 });
  });
});

describe('people and places', () => {
  it('tells the bot who joined, and where the app was added', async () => {
    const newcomer = await here.teams.joins('Newcomer');
    await here.teams.installInGroupChat(newcomer);
    await here.teams.removePersonally(newcomer);
    expect(here.bot.received).toMatchObject([
      {
        type: 'conversationUpdate',
        membersAdded: [{ id: newcomer.id }],
        conversation: { conversationType: 'channel' },
      },
      { type: 'conversationUpdate', membersAdded: [{ id: '28:0f9c3d52-6f0e-4a6c-8a34-51f8b0c0d0d1' }] },
      { type: 'installationUpdate', action: 'add', conversation: { id: here.teams.groupChat().id } },
      { type: 'conversationUpdate', conversation: { id: newcomer.chat().id } },
      { type: 'installationUpdate', action: 'remove' },
    ]);
  });

  it('lists the known names when an unknown one is asked for', () => {
    expect(() => here.teams.person('Nobody')).toThrow(/Chair, Analyst/);
    expect(() => here.teams.channel('Elsewhere')).toThrow(/General, Data requests/);
  });
});

describe('a message for one person', () => {
  it('keeps its recipient: an update that names one is refused', async () => {
    const statuses: number[] = [];
    here.bot.handler = async (activity, ask) => {
      const recipient = objectAt(activity, 'from');
      const targeted = 'isTargetedActivity=true';
      const posted = await ask(
        'POST',
        `${activitiesOf(activity)}?${targeted}`,
        cardMessage(register(0), { recipient }),
      );
      const path = `${activitiesOf(activity)}/${posted.body.id}?${targeted}`;
      statuses.push((await ask('PUT', path, cardMessage(register(1), { recipient }))).status);
      statuses.push((await ask('PUT', path, cardMessage(register(1)))).status);
    };
    const [message] = await here.teams
      .person('Chair')
      .says('/attendance', { in: here.teams.groupChat(), targeted: true });
    expect(statuses).toEqual([400, 200]);
    expect(message?.audience).toBe(here.teams.person('Chair').id);
  });

  it('is seen by that person only', async () => {
    here.bot.handler = async (activity, ask) => {
      const recipient = objectAt(activity, 'from');
      await ask('POST', `${activitiesOf(activity)}?isTargetedActivity=true`, cardMessage(register(0), { recipient }));
    };
    const [message] = await here.teams
      .person('Chair')
      .says('/attendance', { in: here.teams.groupChat(), targeted: true });
    if (message === undefined) throw new Error('the bot posted nothing');
    expect(buttonTitles(here.teams.person('Chair').sees(message))).toEqual(["I'm here"]);
    expect(here.teams.person('Analyst').sees(message)).toBeUndefined();
    expect(here.teams.requests.all.at(-1)).toMatchObject({ targeted: true, operation: 'send' });
  });
});
