/**
 * Teams reports the start of a meeting: the offer to open the register is posted to its chat once, if the meeting is
 * the group's.
 */
import { createGroup } from '../../../../bot/services/membership/found-group';
import type { Facts } from '../../../../shared/terms-of-reference/facts';
import { type App, FACTS, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { editOf } from '../../../support/edits';
import { CHAIR, changed, PATIENT, POLICE, tableOf, VRU } from '../../../support/storage/group-operations';
import { buttonTitles, type Conversation, cardText, eventually, type Message } from '../../../support/teams';
import { isObject, type JsonObject } from '../../../support/teams/json';
import { belongsToTheGroup } from '../teams/places';
import { expectPlainCard } from '../trust/pressing';
import { events, stored } from '../trust/stored';

/** Five minutes before the December meeting. */
const JUST_BEFORE = '2026-12-16T09:55:00.000Z';

const clock = clockFrom(JUST_BEFORE);
let app: App;
let chat: Conversation;
let apps: App[] = [];
beforeEach(async () => {
  clock.at(JUST_BEFORE);
  app = await startApp({ now: clock.now, patience: PATIENT });
  apps = [app];
  chat = app.teams.meetingChat('DAWG monthly meeting');
  await belongsToTheGroup(app, chat);
});
afterEach(async () => {
  for (const each of [...apps].reverse()) await each.stop();
});

async function another(options: { readonly sharing?: boolean } = {}): Promise<App> {
  const { tableName, teams } = app;
  const sharing = options.sharing === false ? {} : { sharing: teams };
  const server = await startApp({ now: clock.now, patience: PATIENT, tableName, ...sharing });
  apps.push(server);
  return server;
}

const offers = () => events(app, /^meetings\.register-offered$/);

async function offered(place: Conversation): Promise<Message> {
  return eventually(() => {
    const [message] = place.messages;
    if (message === undefined) throw new Error('Nothing has been offered yet');
    return message;
  });
}

test.each(['Id', 'id'] as const)(
  'given the meeting, when Teams says it started (key spelt %s), then its chat is offered the register',
  async (spelling) => {
    await app.teams.startsMeeting(chat, { spelling });

    const message = await offered(chat);
    expect(cardText(message.card)).toMatch(/The meeting has started/);
    const refused = await app.holderOf(POLICE).presses('Open the register', { on: message, expectOk: true });
    expectPlainCard(refused, /Only the chair or the VRU/);
    await app.holderOf(CHAIR).presses('Open the register', { on: message, expectOk: true });
    await eventually(() => expect(cardText(message.card)).toMatch(/Specified agencies represented/));
  },
);

test('given an offer, when its meeting is changed, then it shows the change and that the meeting started', async () => {
  await app.teams.startsMeeting(chat);
  const message = await offered(chat);

  const day = editOf({}, { place: 'Room 2', reason: 'The door is locked' });
  await changed(app, VRU, 'PUT', '/meetings/2026-12/day', day);

  await eventually(() => expect(cardText(message.card)).toMatch(/Moved: \nThe door is locked/));
  expect(cardText(message.card)).toMatch(/The meeting has started/);
  expect(buttonTitles(message.card)).toContain('Open the register');
});

test('given a repeated event, and two servers notified at once, then the chat has one offer', async () => {
  const other = await another();
  const [first, second] = [app, other].map(({ url }) => async (event: JsonObject) => {
    app.teams.talksTo(url);
    return app.teams.deliver(event);
  });
  let event: JsonObject = {};
  await app.teams.startsMeeting(chat, {
    activity: (built) => {
      event = built;
      return built;
    },
  });
  await Promise.all([first?.(event), second?.(event), first?.(event), second?.(event)]);
  await Promise.all([app.teams.startsMeeting(chat), app.teams.startsMeeting(chat)]);

  await offered(chat);
  expect(await offers()).toHaveLength(1);
  await app.teams.settled();
  expect(chat.messages).toHaveLength(1);
});

test('given a meeting in a channel, when it starts, then the channel is offered the register', async () => {
  await app.teams.installInTeam();
  await app.teams.startsMeeting(app.teams.channel('Meetings'));
  expect(cardText((await offered(app.teams.channel('Meetings'))).card)).toMatch(/The meeting has started/);
});

test('given an open register, when the meeting starts, then its chat gets the register itself', async () => {
  await changed(app, CHAIR, 'POST', '/attendance', {});
  await app.teams.startsMeeting(chat);
  expect(buttonTitles((await offered(chat)).card)).toContain("I'm here");
});

test('given an unrelated meeting, when it starts at the same time, then nothing is posted in its chat', async () => {
  const own = app.teams.meetingChat('Somebody’s own meeting');
  await app.teams.startsMeeting(own);
  await app.teams.startsMeeting(app.teams.groupChat());
  await app.teams.startsMeeting(app.teams.channel('General'));
  await app.teams.settled();
  expect(await offers()).toEqual([]);
  expect([own, app.teams.groupChat(), app.teams.channel('General')].flatMap(({ messages }) => messages)).toEqual([]);
});

const nothing = async () => undefined;

test.each<[string, string, () => Promise<unknown>]>([
  ['on the day before', '2026-12-15T10:00:00.000Z', nothing],
  ['two hours early', '2026-12-16T08:00:00.000Z', nothing],
  ['after it should be over', '2026-12-16T12:30:00.000Z', nothing],
  [
    'although it is cancelled',
    JUST_BEFORE,
    () => changed(app, VRU, 'PUT', '/meetings/2026-12/cancellation', { reason: 'Snow' }),
  ],
  [
    'although it was moved to the afternoon',
    JUST_BEFORE,
    () =>
      changed(
        app,
        VRU,
        'PUT',
        '/meetings/2026-12/day',
        editOf({ startsAt: '10:00', minutes: '120' }, { startsAt: '14:00', minutes: '60', reason: 'A clash' }),
      ),
  ],
  [
    'although its register has been closed',
    JUST_BEFORE,
    async () => {
      clock.at('2026-12-16T10:00:00.000Z');
      await changed(app, CHAIR, 'POST', '/attendance', {});
      await changed(app, CHAIR, 'POST', '/attendance/2026-12/close', { confirmed: true });
    },
  ],
])(
  'given a meeting that starts %s, then nothing is offered, and nothing is stored',
  async (_when, instant, arrange) => {
    await arrange();
    clock.at(instant);
    const before = await stored(app);

    await app.teams.startsMeeting(chat);

    expect(await offers()).toEqual([]);
    expect(await stored(app)).toEqual(before);
    expect((await tableOf(app).range(app.server.groupId, { from: 'message-', to: 'message-~' })).rows).toEqual([]);
  },
);

test('given events of another kind, or with malformed details, then they do no harm', async () => {
  const before = await stored(app);
  for (const change of [
    (event: JsonObject) => ({ ...event, name: 'application/vnd.microsoft.meetingEnd' }),
    (event: JsonObject) => ({ ...event, name: 'application/vnd.microsoft.meetingParticipantJoin', value: null }),
  ]) {
    await app.teams.startsMeeting(chat, { activity: change });
  }
  expect(await stored(app)).toEqual(before);
  for (const value of [null, 'text', ['x'], { Id: { deep: 1 } }]) {
    await app.teams.startsMeeting(chat, { activity: (event) => ({ ...event, value }) });
  }
  expect(await offers()).toHaveLength(1);
  expect(app.log.filter(({ level }) => level === 'error')).toEqual([]);
});

describe('given two groups', () => {
  const OTHER: Facts = {
    ...FACTS,
    group: { ...FACTS.group, id: 'other', name: 'The other group', shortName: 'OTHER' },
  };
  let server: App;

  beforeEach(async () => {
    await createGroup(app.server.services, OTHER);
    // The groups of a deployment are loaded at start.
    server = await another();
    app.teams.talksTo(server.url);
  });

  /** Starts a meeting in another conversation, with these ids in the event instead of its own. */
  const startsElsewhere = (place: Conversation, channelMeeting: JsonObject | undefined, value: JsonObject) =>
    app.teams.startsMeeting(place, {
      activity: (event) => {
        const { meeting: _own, ...channelData } = isObject(event.channelData) ? event.channelData : {};
        const told = channelMeeting === undefined ? channelData : { ...channelData, meeting: channelMeeting };
        return { ...event, channelData: told, value };
      },
    });

  test('when the meeting starts in the linked chat, then it is offered there, whatever ids the event has', async () => {
    await startsElsewhere(chat, undefined, {});
    await eventually(() => expect(chat.messages.map(({ card }) => cardText(card)).join()).toMatch(/has started/));
  });

  test('when it starts in another chat of its series, then the meeting id identifies it, in any known place', async () => {
    const id = chat.meetingId ?? '';
    expect(id).not.toBe('');
    await startsElsewhere(app.teams.meetingChat('In the channel’s data'), { id }, {});
    await startsElsewhere(app.teams.meetingChat('In the details'), undefined, { Id: id });
    await startsElsewhere(app.teams.meetingChat('In small letters'), undefined, { id });
    expect(await offers()).toHaveLength(3);
    for (const title of ['In the channel’s data', 'In the details', 'In small letters']) {
      expect(cardText((await offered(app.teams.meetingChat(title))).card)).toMatch(/The meeting has started/);
    }
  });

  test('when a meeting that is linked to neither group starts, then no register is offered', async () => {
    await app.teams.startsMeeting(app.teams.meetingChat('Somebody else’s meeting'));
    expect(await offers()).toEqual([]);
    expect(await events(app, /register-offered/, 'other')).toEqual([]);
  });
});
