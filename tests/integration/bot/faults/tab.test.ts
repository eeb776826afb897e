/** The tab during storage failures: it gets an answer that it can show, and a retry with the same key is idempotent. */
import { randomUUID } from 'node:crypto';
import { type ApiAnswer, type App, startApp } from '../../../support/app';
import { storageFaults } from '../../../support/storage/faults';
import {
  action,
  CHAIR,
  ON_THE_DAY,
  PATIENT,
  POLICE,
  request,
  source,
  tableOf,
} from '../../../support/storage/group-operations';
import { added, countRows } from '../../../support/storage/rows';

const faults = storageFaults();
let app: App;
beforeAll(async () => {
  const patience = { ...PATIENT, retries: 1, retryDelayMs: 10 };
  app = await startApp({ now: () => ON_THE_DAY, patience, observers: [faults.observe], backgroundObservers: [] });
  await action(app, 'The first action brings the running number with it');
});
afterAll(() => app.stop());
afterEach(() => faults.clear());

interface Change {
  readonly seat: string;
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

/** Changes of the tab; each creates what it requires and returns the request. */
const CHANGES: readonly (readonly [string, () => Promise<Change>])[] = [
  ['opens the register', async () => ({ seat: CHAIR, method: 'POST', path: '/attendance' })],
  [
    'answers it',
    async () => ({ seat: POLICE, method: 'PUT', path: '/attendance/2026-12/mine', body: { value: 'present' } }),
  ],
  [
    'closes it',
    async () => ({ seat: CHAIR, method: 'POST', path: '/attendance/2026-12/close', body: { confirmed: true } }),
  ],
  [
    'adds an action',
    async () => ({
      seat: CHAIR,
      method: 'POST',
      path: '/actions',
      body: { text: 'New', owner: POLICE, due: '2026-12-18' },
    }),
  ],
  [
    'cancels one',
    async () => {
      const { id } = await action(app, 'To be cancelled');
      return {
        seat: CHAIR,
        method: 'POST',
        path: `/actions/${id}/status`,
        body: { to: 'cancelled', reason: 'No longer needed' },
      };
    },
  ],
  [
    'asks for data',
    async () => {
      const { id } = await source(app, 'Asked for');
      return {
        seat: CHAIR,
        method: 'POST',
        path: '/requests',
        body: { source: id, period: 'October 2026', due: '2026-12-18' },
      };
    },
  ],
  [
    'answers a request',
    async () => {
      const { id, sourceId } = await request(app, await source(app, 'Answered'), 'October 2026');
      return {
        seat: POLICE,
        method: 'POST',
        path: `/sources/${sourceId}/requests/${id}/answers`,
        body: { kind: 'not_held' },
      };
    },
  ],
  [
    'registers a source',
    async () => ({
      seat: CHAIR,
      method: 'POST',
      path: '/sources',
      body: { name: 'Registered', organisation: 'police', classification: 'aggregate', frequency: 'monthly' },
    }),
  ],
  [
    'takes a seat back',
    async () => ({ seat: CHAIR, method: 'DELETE', path: '/seats/rushmoor-community-safety/holder' }),
  ],
];

function send({ seat, method, path, body }: Change, key: string): Promise<ApiAnswer> {
  return app.api(seat)(method, path, body, { 'idempotency-key': key });
}

const UNAVAILABLE = {
  status: 503,
  body: {
    type: 'problem:unavailable',
    status: 503,
    title: expect.any(String),
    detail: expect.stringMatching(/again|repeat/),
  },
};

test.each(CHANGES)(
  'given a person in the tab who %s, when storage fails, then an error is shown; a retry stores it once',
  async (_, make) => {
    const change = await make();
    const before = await countRows(tableOf(app), app.server.groupId);
    const key = randomUUID();
    for (let at = 1; ; at += 1) {
      faults.plan({ fault: 'busy', at, lasts: 'onwards' });
      const answer = await send(change, key);
      const { struck } = faults;
      faults.clear();
      // Information that is read only for the answer, after the commit, may be missing from it.
      if (!struck || answer.status === 200) {
        expect(answer.status).toBe(200);
        break;
      }
      expect(answer).toMatchObject(UNAVAILABLE);
      expect(added(before, await countRows(tableOf(app), app.server.groupId))).toEqual({});
    }
    const once = added(before, await countRows(tableOf(app), app.server.groupId));
    expect(once).toMatchObject({ event: 1, operation: 1 });

    expect((await send(change, key)).status).toBe(200);
    expect(added(before, await countRows(tableOf(app), app.server.groupId))).toEqual(once);
  },
);

test('given a change whose answer is lost, when the tab repeats it with its key, then it is stored once', async () => {
  const change: Change = {
    seat: CHAIR,
    method: 'POST',
    path: '/actions',
    body: { text: 'Recorded once', owner: POLICE, due: '2026-12-18' },
  };
  const key = randomUUID();
  faults.plan({ fault: 'lost', at: 1, lasts: 'onwards', only: 'commit' });
  const answered = await send(change, key);
  faults.clear();

  expect(answered.status).toBe(200);
  expect((await send(change, key)).body).toMatchObject({ text: 'Recorded once' });
  const { items } = (await app.api(CHAIR)('GET', '/actions')).body as { items: { text: string }[] };
  expect(items.filter(({ text }) => text === 'Recorded once')).toHaveLength(1);
});

test('given writing that fails while reading works, when an action is saved, then the error is no conflict', async () => {
  faults.plan({ fault: 'busy', at: 1, lasts: 'onwards', only: 'commit' });
  const body = { text: 'Cannot be written', owner: POLICE, due: '2026-12-18' };

  const answer = await app.api(CHAIR)('POST', '/actions', body);

  expect(answer).toMatchObject({ status: 503, body: { detail: expect.stringContaining('Storage did not confirm') } });
});
