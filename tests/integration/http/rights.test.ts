/** Who may do what over the tab's API: every route, every role. What is refused leaves no trace in the records. */
import { LOCAL_TENANT_ID } from '../../../bot/local/people';
import { IDEMPOTENCY_HEADER, type RouteName, routes } from '../../../shared/contract/routes';
import { type ApiAnswer, type App, startApp } from '../../support/app';
import { forget, onlyReads, stored } from '../bot/trust/stored';

const STANDINGS = ['chair', 'vru', 'asked', 'member', 'viewer', 'unknown'] as const;
type StandingName = (typeof STANDINGS)[number];

const SEAT_OF: Readonly<Record<StandingName, string>> = {
  chair: 'vru-director',
  vru: 'vru-analyst',
  /** Holds a seat of the organisation that is asked, and owns the action. */
  asked: 'police-lead-analyst',
  member: 'hampshire-yjs',
  viewer: 'isle-of-wight-yjs',
  unknown: 'portsmouth-yjs-performance',
};

const EVERYBODY = ['chair', 'vru', 'asked', 'member', 'viewer'] as const;
const SEATED = ['chair', 'vru', 'asked', 'member'] as const;
const RUNS = ['chair', 'vru'] as const;

interface Asked {
  readonly path: string;
  readonly body?: unknown;
}

interface Rule {
  readonly may: readonly StandingName[];
  /** Makes what is asked for possible, and says how to ask. Called before each try that should succeed. */
  readonly ready: (tools: Tools) => Promise<Asked>;
}

interface Tools {
  /** As the chair; must succeed. */
  readonly chair: (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;
  /** Never the same twice. */
  readonly next: () => number;
}

const at = (path: string, body?: unknown) => async () => ({ path, body });

const aSource = (tools: Tools) => {
  const name = `Source ${tools.next()}`;
  const body = { name, organisation: 'police', classification: 'aggregate', frequency: 'monthly' };
  return tools.chair('POST', '/sources', body);
};

const aRequest = async (tools: Tools) => {
  const { id: source } = await aSource(tools);
  return tools.chair('POST', '/requests', { source, period: 'October 2026', due: '2099-01-31', gateway: 's16' });
};

const answersTo = ({ sourceId, id }: Record<string, unknown>) => `/sources/${sourceId}/requests/${id}`;

const anAction = (tools: Tools) => {
  const body = { text: `Action ${tools.next()}`, owner: 'police-lead-analyst', due: '2099-01-31' };
  return tools.chair('POST', '/actions', body);
};

const anOpenRegister = (tools: Tools) => tools.chair('POST', '/attendance', {});

const NEW_ACTION = { text: 'Agree the definition', owner: 'hampshire-yjs', due: '2099-01-31' };

const RULES: Readonly<Record<Exclude<RouteName, 'localPeople'>, Rule>> = {
  me: { may: EVERYBODY, ready: at('/me') },
  tracker: { may: EVERYBODY, ready: at('/tracker') },
  requests: { may: EVERYBODY, ready: at('/requests') },
  recommendations: { may: EVERYBODY, ready: at('/recommendations') },
  actions: { may: EVERYBODY, ready: at('/actions') },
  endedActions: { may: EVERYBODY, ready: at('/actions/ended') },
  attendance: { may: EVERYBODY, ready: at('/attendance') },
  membership: { may: EVERYBODY, ready: at('/membership') },
  roster: { may: RUNS, ready: at('/membership/roster') },
  undelivered: { may: RUNS, ready: at('/messages/undelivered') },
  registerSource: {
    may: RUNS,
    ready: async ({ next }) => ({
      path: '/sources',
      body: { name: `New ${next()}`, organisation: 'police', classification: 'aggregate', frequency: 'monthly' },
    }),
  },
  askForData: {
    may: RUNS,
    ready: async (tools) => ({
      path: '/requests',
      body: { source: (await aSource(tools)).id, period: 'October 2026', due: '2099-01-31' },
    }),
  },
  answerRequest: {
    may: ['chair', 'vru', 'asked'],
    ready: async (tools) => ({ path: `${answersTo(await aRequest(tools))}/answers`, body: { kind: 'not_held' } }),
  },
  confirmNotHeld: {
    may: RUNS,
    ready: async (tools) => {
      const path = answersTo(await aRequest(tools));
      await tools.chair('POST', `${path}/answers`, { kind: 'not_held' });
      return { path: `${path}/not-held-confirmation`, body: {} };
    },
  },
  addAction: {
    may: SEATED,
    ready: async ({ next }) => ({ path: '/actions', body: { ...NEW_ACTION, text: `Text ${next()}` } }),
  },
  changeAction: {
    may: ['chair', 'vru', 'asked'],
    ready: async (tools) => ({ path: `/actions/${(await anAction(tools)).id}/status`, body: { to: 'done' } }),
  },
  openRegister: { may: RUNS, ready: at('/attendance', {}) },
  recordAttendance: {
    may: SEATED,
    ready: async (tools) => {
      const { meetingId } = await anOpenRegister(tools);
      return { path: `/attendance/${meetingId}/mine`, body: { value: 'apologies' } };
    },
  },
  closeRegister: {
    may: RUNS,
    ready: async (tools) => {
      const { meetingId } = await anOpenRegister(tools);
      return { path: `/attendance/${meetingId}/close`, body: { confirmed: true } };
    },
  },
  bindSeat: {
    may: RUNS,
    ready: async () => ({
      path: '/seats/rushmoor-community-safety/holder',
      body: {
        tenantId: LOCAL_TENANT_ID,
        objectId: '88888888-8888-4888-8888-888888888888',
        name: 'Somebody new',
      },
    }),
  },
  admitViewer: {
    may: RUNS,
    ready: async () => ({
      path: '/viewers',
      body: { tenantId: LOCAL_TENANT_ID, objectId: '77777777-7777-4777-8777-777777777777', name: 'A reader' },
    }),
  },
  dismissViewer: {
    may: RUNS,
    ready: async (tools) => {
      const objectId = '66666666-6666-4666-8666-666666666666';
      await tools.chair('POST', '/viewers', { tenantId: LOCAL_TENANT_ID, objectId, name: 'A reader' });
      return { path: `/viewers/${LOCAL_TENANT_ID}/${objectId}` };
    },
  },
  vacateSeat: { may: RUNS, ready: at('/seats/basingstoke-deane/holder') },
  sendAgain: { may: RUNS, ready: at('/messages/no-such-message/send-again', {}) },
};

let app: App;
let tools: Tools;
let count = 0;

// One clock for the file: the day before a meeting, when a register that is closed makes way for next month's.
beforeAll(async () => {
  app = await startApp({ now: () => '2026-11-17T10:00:00.000Z' });
  await app.teams.installInTeam();
  await forget(app, SEAT_OF.unknown);
  await onlyReads(app, SEAT_OF.viewer);
  tools = {
    next: () => {
      count += 1;
      return count;
    },
    async chair(method, path, body) {
      const answer = await app.api(SEAT_OF.chair)(method, path, body);
      if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body as Record<string, unknown>;
    },
  };
});
afterAll(() => app.stop());

async function tries(who: StandingName, name: RouteName, { path, body }: Asked): Promise<ApiAnswer> {
  return app.api(SEAT_OF[who])(routes[name].method, path, body, { [IDEMPOTENCY_HEADER]: `key-${tools.next()}` });
}

const names = Object.keys(RULES) as (keyof typeof RULES)[];

test('given the contract, then there is a rule for each of its routes', () => {
  expect([...names, 'localPeople'].sort()).toEqual(Object.keys(routes).sort());
});

describe.each(names)('%s', (name) => {
  const { may, ready } = RULES[name];
  const mayNot = STANDINGS.filter((who) => !may.includes(who));

  test.each(mayNot)('given %s, then it is refused in words, and nothing is stored', async (who) => {
    const asked = await ready(tools);
    const before = await stored(app);

    const { status, body } = await tries(who, name, asked);

    expect(status).toBe(403);
    expect(body).toMatchObject({
      type: 'problem:not-allowed',
      status: 403,
      detail: expect.stringMatching(/\w{3}.*\./),
    });
    expect(Object.keys(body as object).sort()).toEqual(['detail', 'status', 'title', 'type']);
    if (who === 'unknown')
      expect(body).toMatchObject({ detail: expect.stringMatching(/Ask the (VRU|Violence Reduction Unit)/) });
    expect(await stored(app)).toEqual(before);
  });

  test.each(may)('given %s, then it is done', async (who) => {
    const { status } = await tries(who, name, await ready(tools));
    // A message that does not exist is found missing only by somebody who may look.
    expect(status).toBe(name === 'sendAgain' ? 404 : 200);
  });
});

test('given the owner of an action, then they may finish it but not cancel it', async () => {
  const { id } = await anAction(tools);
  const cancel = { to: 'cancelled', reason: 'Overtaken' };
  const before = await stored(app);
  expect(await tries('asked', 'changeAction', { path: `/actions/${id}/status`, body: cancel })).toMatchObject({
    status: 403,
    body: { detail: 'Only the chair or the VRU can cancel an action.' },
  });
  expect(await stored(app)).toEqual(before);
  expect(await tries('vru', 'changeAction', { path: `/actions/${id}/status`, body: cancel })).toMatchObject({
    status: 200,
  });
});

test('given a seat that was taken away, then its former holder may do nothing from the next request on', async () => {
  const { id } = await anAction(tools);
  expect(await tries('asked', 'actions', { path: '/actions' })).toMatchObject({ status: 200 });
  await forget(app, SEAT_OF.asked);
  expect(await tries('asked', 'actions', { path: '/actions' })).toMatchObject({ status: 403 });
  const before = await stored(app);
  const done = await tries('asked', 'changeAction', { path: `/actions/${id}/status`, body: { to: 'done' } });
  expect(done.status).toBe(403);
  expect(await stored(app)).toEqual(before);
});
