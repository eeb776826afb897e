/**
 * The message extension (*Create action* on a message, *Find* in the compose box), also where the app is not installed.
 */
import type { ActionsView } from '../../../../shared/contract/actions';
import { type App, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import {
  action,
  CHAIR,
  changed,
  PATIENT,
  POLICE,
  POLICE_LABEL,
  page,
  source,
} from '../../../support/storage/group-operations';
import { buttonTitles, cardText, type Dialog, eventually } from '../../../support/teams';
import { partsIn, valuesIn } from '../trust/pressing';
import { forget, onlyReads, stored } from '../trust/stored';

const MEMBER = 'hampshire-yjs';

let app: App;
beforeEach(async () => {
  app = await startApp({ now: clockFrom('2026-11-23T09:30:00.000Z').now, patience: PATIENT });
});
afterEach(() => app.stop());

const channel = () => app.teams.channel('General');
const list = () => page<ActionsView>(app, CHAIR, '/actions');
const recordedCards = () =>
  app.teams.messages.filter(({ card }) => cardText(card ?? {}).includes('Recorded as an action.'));
const dialogText = ({ card }: Dialog) => cardText(card ?? {});
const textIn = ({ card }: Dialog) => valuesIn(card).action__text;

describe('given a message in the channel of the group', () => {
  beforeEach(() => app.teams.installInTeam());

  it('when it is made an action, then its text is the draft, and the action is posted in the channel once', async () => {
    const chair = app.holderOf(CHAIR);
    const before = await stored(app);
    const written = { html: '<p><at id="0">Jo Private</at> please send the <b>Q2</b> return</p>', by: 'Jo Private' };
    const form = await chair.actsOn(written, { in: channel() });
    expect(form.title).toBe('Create action');
    expect(textIn(form)).toBe('please send the Q2 return');
    expect(valuesIn(form.card).action__due).toBe('2026-12-16');
    expect(await stored(app)).toEqual(before);

    const done = await chair.submits('Add action', {
      on: form,
      in: channel(),
      fill: { Owner: POLICE_LABEL },
      times: 3,
    });
    expect(done.card).toBeUndefined();
    expect((await list()).items).toMatchObject([{ text: 'please send the Q2 return', ownerSeatId: POLICE }]);
    await eventually(() => expect(recordedCards()).toHaveLength(1));
    await app.teams.settled();
    expect(recordedCards()).toHaveLength(1);
    const [posted] = recordedCards();
    if (posted === undefined) throw new Error('Nothing was posted');
    expect(posted.conversation.channelId).toBe(channel().id);
    const opened = await app.holderOf(MEMBER).presses('Open', { on: posted, expectOk: true });
    expect(buttonTitles(opened.card ?? {})).toEqual(['Back to the actions']);
  });

  it('when it is made an action, then nothing else of the message is kept', async () => {
    const chair = app.holderOf(CHAIR);
    const form = await chair.actsOn({ html: 'Send it', by: 'Jo Private' }, { in: channel() });
    await chair.submits('Add action', { on: form, in: channel(), fill: { Owner: POLICE_LABEL } });
    await eventually(() => expect(recordedCards()).toHaveLength(1));
    const { rows } = await app.server.services.table.range<unknown>(app.server.groupId, { from: '!', to: '~' });
    const kept = JSON.stringify(rows);
    expect(kept).not.toMatch(/Jo Private|linkToMessage|l\/message|0000000fffff/);
    expect(kept).not.toContain(String(form.message.id));
  });

  it('when entries are invalid, then the form says why and keeps the entries, and nothing is stored', async () => {
    const chair = app.holderOf(CHAIR);
    const form = await chair.actsOn({ html: 'Send it' }, { in: channel() });
    await forget(app, POLICE);
    const before = await stored(app);
    const fill = { Owner: POLICE_LABEL, Due: '2026-11-20' };
    const again = await chair.submits('Add action', { on: form, in: channel(), fill, unchecked: true });
    expect(dialogText(again)).toMatch(/Nothing is saved yet/);
    expect(dialogText(again)).toMatch(/Nobody holds this seat at the moment/);
    expect(dialogText(again)).toMatch(/The due date has passed/);
    expect(valuesIn(again.card)).toMatchObject({ action__text: 'Send it', action__due: '2026-11-20' });
    expect(await stored(app)).toEqual(before);
  });
});

it('given a message outside the group’s chats, then the action is confirmed, and nothing is posted there', async () => {
  const chair = app.holderOf(CHAIR);
  const place = app.teams.meetingChat('A meeting of other people');
  const form = await chair.actsOn({ text: 'Send it' }, { in: place });
  const done = await chair.submits('Add action', { on: form, in: place, fill: { Owner: POLICE_LABEL } });
  expect(dialogText(done)).toMatch(/Recorded as an action\. You can close this/);
  expect((await list()).counts.open).toBe(1);
  await app.teams.settled();
  expect(recordedCards()).toEqual([]);
});

it.each([
  ['too long', { text: `${'x'.repeat(499)}👩‍👩‍👧 and more` }, 'x'.repeat(499), /cut after 500 characters/],
  ['a card', { card: { type: 'AdaptiveCard' } }, '', /has no text to use/],
  ['deleted', { html: 'secret', deleted: true }, '', /was deleted, so its text cannot be used/],
])('given a message that is %s, then the form says so', async (_, written, text, words) => {
  const form = await app.holderOf(CHAIR).actsOn(written, { in: channel() });
  expect(dialogText(form)).toMatch(words);
  expect(textIn(form)).toBe(text);
});

it.each([
  ['only reads', async () => onlyReads(app, MEMBER), /Only people with a seat can record an action/],
  ['is unknown', async () => forget(app, MEMBER), /You are not in this group yet/],
])('given a person who %s, then the dialog says why they cannot, and nothing is stored', async (_, becomes, words) => {
  await becomes();
  const before = await stored(app);
  const form = await app.holderOf(MEMBER).actsOn({ html: 'Send it' }, { in: channel() });
  expect(dialogText(form)).toMatch(words);
  expect(partsIn(form.card).filter(({ type }) => String(type).startsWith('Input.'))).toEqual([]);
  expect(await stored(app)).toEqual(before);
});

it('given an unknown command, then the dialog says that the app does not offer it', async () => {
  const dialog = await app.holderOf(CHAIR).actsOn({ html: 'x' }, { in: channel(), commandId: 'constructor' });
  expect(dialogText(dialog)).toMatch(/does not offer that/);
});

describe('given actions and data sources, the search', () => {
  beforeEach(async () => {
    await action(app, 'Agree how knife crime is counted', POLICE, '2026-11-30');
    const done = await action(app, 'Knife crime: share the summary');
    await changed(app, CHAIR, 'POST', `/actions/${done.id}/status`, { to: 'done' });
    await source(app, 'Knife-enabled offences');
  });

  it('finds both by their words, in any order and case, ended actions after open ones', async () => {
    const { hits } = await app.holderOf(MEMBER).searches('KNIFE', { in: app.teams.meetingChat('Elsewhere') });
    expect(hits.map(({ title }) => title)).toEqual([
      'Agree how knife crime is counted',
      'Knife crime: share the summary',
      'Knife-enabled offences',
    ]);
    const twoWords = await app.holderOf(MEMBER).searches('police  knife', { in: channel() });
    expect(twoWords.hits).toHaveLength(3);
  });

  it('without words offers actions that are due, then the sources', async () => {
    const { hits } = await app.holderOf(MEMBER).searches('', { in: channel() });
    expect(hits.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Due Mon 30 Nov 2026 · Lead Analyst/),
      expect.stringMatching(/^Data source · Grey · Police/),
    ]);
  });

  it('gives the same card to everybody: complete, with a link and nothing to press', async () => {
    const cards = await Promise.all(
      [CHAIR, POLICE, MEMBER].map(async (seat) => (await app.holderOf(seat).searches('agree', { in: channel() })).hits),
    );
    expect(cards[1]).toEqual(cards[0]);
    expect(cards[2]).toEqual(cards[0]);
    const [hit] = cards[0] ?? [];
    expect(cardText(hit?.card ?? {})).toMatch(/Agree how knife crime[\s\S]*Owner: [\s\S]*As of: /);
    const actions = partsIn(hit?.card).filter(({ type }) => String(type).startsWith('Action.'));
    expect(actions.map(({ type }) => type)).toEqual(['Action.OpenUrl']);
    expect(JSON.stringify(hit?.card)).not.toContain('refresh');
  });

  it('returns pages, and says when there is nothing more', async () => {
    const chair = app.holderOf(CHAIR);
    const first = await chair.searches('knife', { in: channel(), count: 2 });
    const second = await chair.searches('knife', { in: channel(), count: 2, skip: 2 });
    expect([first.hits.length, second.hits.length]).toEqual([2, 1]);
    expect((await chair.searches('knife', { in: channel(), skip: 25 })).sentence).toBe('That was all.');
  });

  it('says when nothing was found', async () => {
    expect((await app.holderOf(CHAIR).searches('zebra', { in: channel() })).sentence).toMatch(/^Nothing found\. Try/);
  });

  it('finds nothing for a person who is in no group', async () => {
    await forget(app, MEMBER);
    const found = await app.holderOf(MEMBER).searches('knife', { in: app.teams.meetingChat('Elsewhere') });
    expect(found.hits).toEqual([]);
    expect(found.sentence).toMatch(/^Nothing found\. You are not in this group yet/);
  });
});
