import { cardText } from '../../support/teams';
import { objectAt } from '../../support/teams/json';
import { activitiesOf, cardMessage } from './plain-bot';
import { invokeAnswer, openRegister, register, registerBot, withPlainBot } from './register-bot';

const here = withPlainBot();

describe('pressing a button', () => {
  it('changes the view of the person who pressed, and of nobody else', async () => {
    const [chair, analyst] = [here.teams.person('Chair'), here.teams.person('Analyst')];
    const message = await openRegister(here.teams);
    const result = await analyst.presses("I'm here", { on: message, expectOk: true });
    expect(result).toMatchObject({ status: 200, invokeStatus: 200, ok: true });
    expect(cardText(analyst.sees(message))).toBe('1 present');
    expect(cardText(chair.sees(message))).toBe('0 present');
    await expect(analyst.presses("I'm here", { on: message })).rejects.toThrow(/no button/);
  });

  it('shows everybody an update that comes later', async () => {
    const message = await openRegister(here.teams);
    await here.teams.person('Analyst').presses("I'm here", { on: message });
    here.bot.handler = async (activity, ask) => {
      await ask('PUT', `${activitiesOf(activity)}/${message.id}`, cardMessage(register(2)));
    };
    await here.teams.person('Chair').says('update it', { in: message.conversation });
    for (const name of ['Chair', 'Analyst'])
      expect(cardText(here.teams.sees(here.teams.person(name), message))).toBe('2 present');
    expect(message.cards.map(cardText)).toEqual(['0 present', '2 present']);
  });

  it('sends what the button carries, from whom and on which message', async () => {
    const message = await openRegister(here.teams);
    const analyst = here.teams.person('Analyst');
    const result = await analyst.presses("I'm here", { on: message });
    expect(here.bot.received.at(-1)).toMatchObject({
      name: 'adaptiveCard/action',
      replyToId: message.id,
      conversation: { id: message.conversation.id },
      from: { aadObjectId: analyst.aadObjectId },
      value: { action: { type: 'Action.Execute', verb: 'here', data: { register: 'r1' } }, trigger: 'manual' },
    });
    await analyst.presses("I'm here", { on: message, replayOf: result, unseen: true });
    expect(here.bot.received.at(-1)?.id).toBe(result.activityId);
  });

  it('can be forged in every part', async () => {
    const message = await openRegister(here.teams);
    const forger = here.teams.add({ name: 'Stranger', inTeam: false });
    await expect(forger.presses("I'm here", { on: message })).rejects.toThrow(/sees no card/);
    const forged = { on: message, unseen: true, tenantId: 'elsewhere', verb: 'close', trigger: 'automatic' } as const;
    await forger.presses("I'm here", {
      ...forged,
      data: { seat: 'chair' },
      activity: (a) => ({ ...a, locale: 'fr-FR' }),
    });
    expect(here.bot.received.at(-1)).toMatchObject({
      locale: 'fr-FR',
      conversation: { tenantId: 'elsewhere' },
      channelData: { tenant: { id: 'elsewhere' } },
      value: { action: { verb: 'close', data: { register: 'r1', seat: 'chair' } }, trigger: 'automatic' },
    });
    await forger.presses("I'm here", { ...forged, data: () => 'not even an object' });
    expect(objectAt(objectAt(here.bot.received.at(-1) ?? {}, 'value'), 'action').data).toBe('not even an object');
  });

  it('sends the fallback of the button from an older client, as a message with a value', async () => {
    here.bot.handler = async (activity, ask) => {
      const fallback = { type: 'Action.Submit', title: 'Here', data: { verb: 'here' } };
      const body = [{ type: 'Input.Text', id: 'note', label: 'Note' }];
      const actions = [{ type: 'Action.Execute', title: 'Here', fallback }];
      if (activity.text)
        await ask('POST', activitiesOf(activity), cardMessage({ type: 'AdaptiveCard', body, actions }));
    };
    const message = await openRegister(here.teams);
    const result = await here.teams
      .person('Analyst')
      .presses('Here', { on: message, fill: { Note: 'by train' }, asSubmitFallback: true });
    expect(result).toMatchObject({ status: 200, invokeStatus: undefined, ok: true });
    expect(here.bot.received.at(-1)).toMatchObject({ type: 'message', value: { verb: 'here', note: 'by train' } });
    expect(here.bot.received.at(-1)).not.toHaveProperty('text');
  });

  it('throws when success is expected and the answer is an error', async () => {
    const message = await openRegister(here.teams);
    here.bot.handler = async () => ({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'Bad' },
    });
    const press = here.teams.person('Analyst').presses("I'm here", { on: message, expectOk: true });
    await expect(press).rejects.toThrow(/the bot answered 200.*Bad/);
    expect(await here.teams.person('Analyst').presses("I'm here", { on: message })).toMatchObject({
      ok: false,
      status: 200,
    });
  });

  it('lets thirty people press in the same moment, each with a view of their own', async () => {
    const people = Array.from({ length: 30 }, (_, index) => here.teams.add(`Member ${index}`));
    const message = await openRegister(here.teams);
    here.bot.handler = async (activity) =>
      invokeAnswer(register(Number(String(objectAt(activity, 'from').name).slice(7))));
    await Promise.all(people.map((person) => person.presses("I'm here", { on: message, expectOk: true })));
    const views = people.map((person) => cardText(person.sees(message)));
    expect(views).toEqual(people.map((_, index) => `${index} present`));
  });

  it('refreshes a card by itself where the card says so', async () => {
    const message = await openRegister(here.teams);
    await expect(here.teams.person('Chair').refreshes(message)).rejects.toThrow(/does not refresh/);
    const refresh = { action: { type: 'Action.Execute', verb: 'refresh', data: { register: 'r1' } } };
    here.bot.handler = async (activity, ask) => {
      await ask('POST', activitiesOf(activity), cardMessage({ ...register(0), refresh }));
    };
    const fresh = await openRegister(here.teams);
    here.bot.handler = registerBot;
    await here.teams.person('Chair').refreshes(fresh);
    expect(here.bot.received.at(-1)).toMatchObject({ value: { action: { verb: 'refresh' }, trigger: 'automatic' } });
    expect(cardText(here.teams.person('Chair').sees(fresh))).toBe('1 present');
  });
});
