/** The call page: the content of its steps from recorded data, and the storage requests of viewing it. */
import { callWatch } from '../../../../bot/services/meetings/call/watch-call';
import type { ActionItemView } from '../../../../shared/contract/actions';
import type {
  CallAgreedView,
  CallNextView,
  CallOverdueView,
  CallSinceView,
  CapturedView,
} from '../../../../shared/contract/call';
import { type App, startApp } from '../../../support/app';
import { type Counting, countingRequests } from '../../../support/storage/counting';
import {
  action,
  CHAIR,
  changed,
  PATIENT,
  POLICE,
  page,
  posted,
  request,
  source,
  VRU,
} from '../../../support/storage/group-operations';
import { buttonTitles, cardText } from '../../../support/teams';

const EARLIER = '2026-11-10T10:00:00.000Z';
const NOVEMBER = '2026-11-18T10:30:00.000Z';
const BETWEEN = '2026-12-01T10:00:00.000Z';
const DECEMBER = '2026-12-16T10:15:00.000Z';

let app: App;
let now: string;
let counting: Counting;
beforeEach(async () => {
  now = EARLIER;
  counting = countingRequests();
  const observers = [counting.observe];
  app = await startApp({ now: () => now, patience: PATIENT, observers, backgroundObservers: [] });
});
afterEach(() => app.stop());

const answers = (of: { readonly sourceId: string; readonly id: string }, body: object) =>
  changed(app, POLICE, 'POST', `/sources/${of.sourceId}/requests/${of.id}/answers`, body);
const since = () => page<CallSinceView>(app, POLICE, '/call/since');

/** Holds November's meeting: opens and closes its register. */
async function heldNovember(): Promise<void> {
  now = NOVEMBER;
  await changed(app, CHAIR, 'POST', '/attendance', { confirmed: true });
  await changed(app, CHAIR, 'POST', '/attendance/2026-11/close', { confirmed: true });
}

describe('since the last meeting', () => {
  test('given sources answered between two meetings, then their colours, responses and barrier are shown', async () => {
    const [kept, blocked] = [await source(app, 'Violence with injury'), await source(app, 'Custody records')];
    await heldNovember();
    now = BETWEEN;
    const asked = await request(app, kept, 'October 2026', '2026-12-02');
    await answers(asked, { kind: 'supplied', period: 'October 2026', on: '2026-12-01' });
    now = '2026-12-01T10:05:00.000Z';
    const other = await request(app, blocked, 'October 2026', '2026-12-02');
    await answers(other, { kind: 'cannot_share', barrier: 'no_isa', note: 'Said in confidence' });
    now = DECEMBER;

    const told = await since();

    expect(told.last).toEqual({ meetingId: '2026-11', date: '2026-11-18' });
    expect(told.colours).toMatchObject([
      { source: 'Custody records', from: 'grey', to: 'red' },
      { source: 'Violence with injury', from: 'grey', to: 'green' },
    ]);
    expect(told.responses.map(({ source: name, words }) => [name, words])).toEqual([
      ['Custody records', 'Cannot share'],
      ['Violence with injury', 'Supplied'],
    ]);
    expect(told.opened).toMatchObject([{ source: 'Custody records', words: 'No information sharing agreement' }]);
    expect(JSON.stringify(told)).not.toContain('confidence');
  });

  test('given an answer during December’s call, then each call still compares with the meeting before it', async () => {
    const of = await source(app, 'Violence with injury');
    await heldNovember();
    now = BETWEEN;
    const asked = await request(app, of, 'October 2026', '2026-12-02');
    now = DECEMBER;
    await answers(asked, { kind: 'supplied', period: 'October 2026', on: '2026-12-16' });
    expect((await since()).colours).toMatchObject([{ from: 'grey', to: 'green' }]);

    await changed(app, CHAIR, 'POST', '/attendance', { confirmed: true });
    await changed(app, CHAIR, 'POST', '/attendance/2026-12/close', { confirmed: true });
    now = '2027-01-20T10:15:00.000Z';
    const next = await request(app, of, 'November 2026', '2027-01-29');
    await answers(next, { kind: 'cannot_share', barrier: 'no_isa', note: '' });
    const told = await since();
    expect(told.last?.meetingId).toBe('2026-12');
    // The state when the December meeting began: asked, overdue, without a response.
    expect(told.colours).toMatchObject([{ from: 'amber', to: 'red' }]);
  });

  test('given actions that are added or done, and a vacated seat, then each is listed with its text', async () => {
    await heldNovember();
    now = BETWEEN;
    const done = await action(app, 'Agree the definition');
    await action(app, 'Send the return');
    await changed(app, CHAIR, 'POST', `/actions/${done.id}/status`, { to: 'done' });
    await changed(app, CHAIR, 'DELETE', '/seats/hampshire-yjs/holder', {});
    now = DECEMBER;

    const told = await since();

    expect(told.ended).toMatchObject([{ text: 'Agree the definition', to: 'done' }]);
    expect(told.added).toMatchObject([{ text: 'Send the return' }]);
    expect(told.left).toEqual([expect.stringContaining('Hampshire Youth Justice Service')]);
  });
});

describe('overdue and red', () => {
  test('given a late request and action, then the page shows why, the next step, and what the reader may do', async () => {
    const of = await source(app, 'Violence with injury');
    await request(app, of, 'October 2026', '2026-11-20');
    await action(app, 'Send the return', POLICE, '2026-11-25');
    now = DECEMBER;

    const shown = await page<CallOverdueView>(app, VRU, '/call/overdue');

    expect(shown.sources).toMatchObject([
      { name: 'Violence with injury', rag: 'red', reason: expect.stringMatching(/./), requests: [{ late: true }] },
    ]);
    expect(shown.sources[0]?.steps[0]).toMatchObject({ step: 'supply' });
    expect(shown.actions).toMatchObject([{ text: 'Send the return', overdue: true, may: { edit: true } }]);
    const looking = await page<CallOverdueView>(app, 'hampshire-yjs', '/call/overdue');
    expect(looking.sources[0]?.requests[0]?.may.answer).toBe(false);
  });
});

describe('agree', () => {
  test('given a line read as an action, when it is confirmed, then it is listed as agreed in this meeting', async () => {
    now = DECEMBER;
    await changed(app, CHAIR, 'POST', '/attendance', { confirmed: true });
    const read = await changed<CapturedView>(app, CHAIR, 'POST', '/actions/capture', {
      line: 'Portsmouth YJS to send the Q2 return by 14 January',
    });
    expect(read.entered).toMatchObject({ due: '2027-01-14', owner: expect.stringContaining('portsmouth') });
    const { id } = await changed<ActionItemView>(app, CHAIR, 'POST', '/actions', read.entered);
    await changed(app, CHAIR, 'POST', '/decisions', { kind: 'decision', text: 'Share monthly', meeting: '2026-12' });

    const { meetingId, actions, decisions } = await page<CallAgreedView>(app, POLICE, '/call/agreed');

    expect(meetingId).toBe('2026-12');
    expect(actions.items.map((item) => item.id)).toEqual([id]);
    expect(decisions.items.map(({ text }) => text)).toEqual(['Share monthly']);
    expect([actions.may.add, decisions.may.record]).toEqual([true, false]);
  });

  test('given a line that is too long, then the refusal names its field', async () => {
    const answer = await app.api(CHAIR)('POST', '/actions/capture', { line: 'x'.repeat(5_001) });
    expect([answer.status, answer.body]).toMatchObject([422, { fields: { line: expect.stringContaining('5000') } }]);
  });
});

describe('next', () => {
  test('given a meeting in progress, then the next one is shown, with the apologies already sent for it', async () => {
    now = DECEMBER;
    await changed(app, CHAIR, 'POST', '/attendance', { confirmed: true });
    await changed(app, POLICE, 'PUT', '/attendance/2027-01/ahead', { value: 'apologies' });

    const { meeting, next, ahead } = await page<CallNextView>(app, POLICE, '/call/next');

    expect([meeting.meetingId, next.meetingId]).toEqual(['2026-12', '2027-01']);
    expect(ahead).toMatchObject([{ seatId: POLICE, value: 'apologies' }]);
  });
});

describe('/call', () => {
  test('given the holder of a seat, then the card shows the step of the meeting and leads to the page', async () => {
    now = DECEMBER;
    await app.teams.installInTeam();
    await changed(app, CHAIR, 'POST', '/attendance', { confirmed: true });
    const message = await posted(app, POLICE, '/call');
    expect(cardText(message.card)).toMatch(/^Run the call/);
    expect(cardText(message.card)).toMatch(/1\nWho is here/);
    expect(buttonTitles(message.card)).toEqual(['Run the call', 'See the register']);
  });

  test('given a person with read access only, then the answer says that only seats can post this card', async () => {
    await app.teams.installInTeam();
    await changed(app, CHAIR, 'DELETE', '/seats/hampshire-yjs/holder', {});
    const {
      tenantId = '',
      aadObjectId: objectId = '',
      name = '',
    } = app.people.find(({ seat }) => seat === 'hampshire-yjs') ?? {};
    await changed(app, CHAIR, 'POST', '/viewers', { tenantId, objectId, name });
    const message = await posted(app, 'hampshire-yjs', '/call', 'chat');
    expect(cardText(message.card)).toContain('Only somebody with a seat can post this card');
  });
});

describe('watching', () => {
  test('given 30 people who read every step repeatedly, then they share the storage requests of one reader', async () => {
    let time = 0;
    const watch = callWatch(app.server.services, () => time);
    const readers = Array.from({ length: 30 }, (_, index) => app.people[index % app.people.length]).map((person) => {
      const { tenantId = '', aadObjectId: objectId = '', name = '' } = person ?? {};
      return { groupId: app.server.groupId, actor: { tenantId, objectId, name, via: 'tab' as const } };
    });
    const everybody = (step: keyof typeof watch) => async () => {
      for (let times = 0; times < 3; times += 1) await Promise.all(readers.map((reader) => watch[step](reader)));
    };
    for (const step of ['since', 'overdue', 'agreed', 'next'] as const) {
      time += 10_000;
      expect((await counting.of(everybody(step))).requests).toBeLessThanOrEqual(3);
      expect((await counting.of(everybody(step))).requests).toBe(0);
    }
    // Changes through this server invalidate its cache immediately.
    await action(app, 'Send the return');
    const seen = await watch.agreed(readers[0] as (typeof readers)[number]);
    expect(seen.ok && seen.value.actions.items).toHaveLength(1);
  });
});
