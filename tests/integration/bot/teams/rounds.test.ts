/** Data requested together: the messages in Teams, their updates after responses, and the navigation between cards. */
import type { AskedView } from '../../../../shared/contract/requests';
import { type App, startApp } from '../../../support/app';
import { clockFrom } from '../../../support/clock';
import { CHAIR, changed, NOW, PATIENT, POLICE, posted, source } from '../../../support/storage/group-operations';
import { buttonTitles, cardText, eventually, type Message, type Person } from '../../../support/teams';

const COLLEAGUE = 'police-tactical-lead';
const FIRE = 'hiwfrs-senior-analyst';
const [VIOLENCE, KNIVES, ASSAULTS] = ['Recorded violence', 'Knife crime', 'Fire service at assaults'] as const;

let app: App;
let asked: AskedView;

/** Registers two sources of the police and one of the fire service. */
async function sources(): Promise<readonly string[]> {
  const made = [await source(app, VIOLENCE), await source(app, KNIVES), await source(app, ASSAULTS, 'hiwfrs')];
  return made.map(({ id }) => id);
}

async function ask(ids: readonly string[]): Promise<void> {
  const body = { source: ids, period: 'October 2026', due: '2026-12-18', gateway: 's16' };
  asked = await changed<AskedView>(app, CHAIR, 'POST', '/requests', body);
}

function requestFor(name: string) {
  const request = asked.requests.find((one) => one.source === name);
  if (request === undefined) throw new Error(`${name} was not asked for`);
  return request;
}

/** Waits for the only message in a person's chat. */
async function arrived(person: Person): Promise<Message> {
  await eventually(() => expect(person.chat().messages).toHaveLength(1));
  const [message] = person.chat().messages;
  if (message === undefined) throw new Error('Nothing arrived');
  return message;
}

beforeEach(async () => {
  app = await startApp({ now: clockFrom(NOW).now, patience: PATIENT });
  await app.teams.installInTeam();
  for (const seat of [POLICE, COLLEAGUE, FIRE]) await app.teams.installPersonally(app.holderOf(seat));
});
afterEach(() => app.stop());

describe('given three sources of two organisations, when the chair asks for them at once', () => {
  beforeEach(async () => ask(await sources()));

  test('then everybody gets one message, which lists what their own organisation is asked for', async () => {
    for (const seat of [POLICE, COLLEAGUE]) {
      const text = cardText((await arrived(app.holderOf(seat))).card);
      expect(text).toMatch(/You are asked for 2 sources[\s\S]*0 of 2 responded/);
      expect(text).toContain(VIOLENCE);
      expect(text).toContain(KNIVES);
      expect(text).not.toContain(ASSAULTS);
    }
    const fire = cardText((await arrived(app.holderOf(FIRE))).card);
    expect(fire).toMatch(/You are asked for 1 source\n/);
    expect(fire).toContain(ASSAULTS);
  });

  test('then a response shows on the cards of the whole organisation, and the chair sees overall progress', async () => {
    const analyst = app.holderOf(POLICE);
    const own = await arrived(analyst);
    const theirs = await arrived(app.holderOf(COLLEAGUE));

    const opened = await analyst.presses('Respond', { on: own, beside: VIOLENCE, expectOk: true });
    expect(cardText(opened.card)).toMatch(/Recorded violence\nNo reply yet/);
    const answered = await analyst.presses('Send response', {
      on: own,
      beside: 'What is missing',
      fill: { 'What is missing': 'Two districts', 'The rest is expected by': '2026-12-21' },
      expectOk: true,
    });
    expect(cardText(answered.card)).toMatch(
      /Recorded: Partly supplied[\s\S]*What remains: \nThe rest by Mon 21 Dec 2026: Two districts/,
    );
    expect(buttonTitles(answered.card)).toContain('Back to the list');

    await eventually(() => expect(cardText(theirs.card)).toMatch(/1 of 2 responded[\s\S]*Partly supplied/));
    await eventually(() => expect(cardText(own.card)).toContain('1 of 2 responded'));
    const list = await posted(app, CHAIR, '/requests', 'chat');
    expect(cardText(list.card)).toContain('1 of 3 responded');
    const overview = await app
      .holderOf(CHAIR)
      .presses('Open', { on: list, beside: '1 of 3 responded', expectOk: true });
    expect(cardText(overview.card)).toMatch(/Data asked for: 3 sources[\s\S]*1 of 3 responded/);
  });

  test('then a withdrawn request is removed from the cards and from the count', async () => {
    const own = await arrived(app.holderOf(POLICE));
    const { sourceId, id } = requestFor(KNIVES);
    const path = `/sources/${sourceId}/requests/${id}/withdrawal`;
    await changed(app, CHAIR, 'POST', path, { reason: 'The survey has ended.' });
    await eventually(() => expect(cardText(own.card)).toMatch(/You are asked for 1 source\n[\s\S]*0 of 1 responded/));
    expect(cardText(own.card)).not.toContain(KNIVES);
  });
});

test('given an organisation without seat holders, when it is asked, then its part is posted in the channel', async () => {
  const ids = await sources();
  await changed(app, 'vru-analyst', 'DELETE', `/seats/${FIRE}/holder`, {});
  await ask(ids);
  const channel = () => app.teams.channel('General').messages.filter(({ card }) => cardText(card).includes(ASSAULTS));
  await eventually(() => expect(channel()).toHaveLength(1));
  const text = cardText(channel()[0]?.card);
  expect(text).toMatch(/Data asked for: 1 source\n/);
  expect(text).not.toContain(VIOLENCE);
});

describe('given one request in a person’s chat', () => {
  test('when it is withdrawn, then the card says so with the reason, and accepts no more responses', async () => {
    const [id = ''] = await sources();
    await ask([id]);
    const message = await arrived(app.holderOf(POLICE));
    expect(buttonTitles(message.card)).toContain('Supplied');
    const { sourceId, id: requestId } = requestFor(VIOLENCE);
    const path = `/sources/${sourceId}/requests/${requestId}/withdrawal`;
    await changed(app, CHAIR, 'POST', path, { reason: 'Asked twice.' });
    await eventually(() =>
      expect(cardText(message.card)).toMatch(/No longer open\n[^\n]*withdrawn on [^\n:]*: Asked twice\./),
    );
    expect(buttonTitles(message.card)).toEqual(['All requests', 'Open in the tab']);
  });

  test('when one of two recipients responds, then the other’s card shows what was recorded, and by whom', async () => {
    const [id = ''] = await sources();
    await ask([id]);
    const theirs = await arrived(app.holderOf(COLLEAGUE));
    const { sourceId, id: requestId } = requestFor(VIOLENCE);
    const body = { kind: 'supplied', period: 'October 2026', on: '2026-11-20' };
    await changed(app, POLICE, 'POST', `/sources/${sourceId}/requests/${requestId}/answers`, body);
    await eventually(() =>
      expect(cardText(theirs.card)).toMatch(
        /Supplied\nOctober 2026, sent Fri 20 Nov 2026\nRecorded by Lead Analyst[^\n]*Mon 23 Nov 2026\nNothing more is asked\./,
      ),
    );
  });
});

test('given requests to several organisations, then /requests shows the selected view', async () => {
  await ask(await sources());
  const seen = async (text: string) => cardText((await posted(app, FIRE, text, 'chat')).card);
  expect(await seen('/requests mine')).toMatch(/to your organisation\n3 open[\s\S]*Fire service at assaults/);
  expect(await seen('/requests mine')).not.toContain(VIOLENCE);
  expect(await seen('/requests all')).toMatch(/Fire service at assaults[\s\S]*Recorded violence/);
  expect(await seen('/requests overdue')).toContain('No data request is overdue.');
});

test('given a posted tracker, when a request is answered, then its figures are updated', async () => {
  const [id = ''] = await sources();
  const tracker = await posted(app, CHAIR, '/tracker');
  expect(cardText(tracker.card)).toMatch(/0\.0%\n0\/3 sources green/);
  await ask([id]);
  const { sourceId, id: requestId } = requestFor(VIOLENCE);
  const body = { kind: 'supplied', period: 'October 2026', on: '2026-11-20' };
  await changed(app, POLICE, 'POST', `/sources/${sourceId}/requests/${requestId}/answers`, body);
  await eventually(() => expect(cardText(tracker.card)).toMatch(/33\.3%\n1\/3 sources green/));
});
