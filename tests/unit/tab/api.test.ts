/** The client of the tab's API, with a fake fetch. */
import { routes } from '../../../shared/areas/routes';
import { API_BASE, IDEMPOTENCY_HEADER } from '../../../shared/contract/routes';
import { createApi } from '../../../tab/lib/api';
import { asProblem } from '../../../tab/lib/problem';
import { wireTable } from '../../../tab/lib/wire-table';

interface Sent {
  readonly url: string;
  readonly method: string | undefined;
  readonly headers: Headers;
  readonly body: unknown;
}

function json(status: number, body: unknown, type = 'application/json'): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
}

/** Returns a client whose calls get these responses in turn, and the requests that it sent. */
function client(...answers: readonly (Response | Error)[]) {
  const sent: Sent[] = [];
  const renewals: boolean[] = [];
  const left = [...answers];
  const api = createApi({
    table: wireTable(routes, API_BASE, IDEMPOTENCY_HEADER),
    authorisation: async (renew) => {
      renewals.push(renew);
      return renew ? 'Bearer new' : 'Bearer old';
    },
    fetch: async (url, init) => {
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      sent.push({ url, method: init.method, headers: new Headers(init.headers), body });
      const answer = left.shift();
      if (answer === undefined) throw new Error('The test has no answer left');
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { api, sent, renewals };
}

async function problemOf(call: Promise<unknown>) {
  return call.then(
    () => null,
    (error: unknown) => asProblem(error),
  );
}

const CLOSE = { params: { meetingId: '2026-12' }, body: { confirmed: true } } as const;

describe('a call', () => {
  it('goes to the address that the contract gives, with the sign-in and the parameters in place', async () => {
    const { api, sent } = client(json(200, { items: [], older: null }));

    const answer = await api.call('endedActions', { query: { older: 'a b&c' } });

    expect(answer).toEqual({ items: [], older: null });
    expect(sent[0]).toMatchObject({ url: '/api/v1/actions/ended?older=a+b%26c', method: 'GET', body: undefined });
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer old');
    expect(sent[0]?.headers.has('idempotency-key')).toBe(false);
  });

  it('that changes something carries its key and its body', async () => {
    const { api, sent } = client(json(200, {}));

    await api.call('closeRegister', CLOSE, { key: 'key-1' });

    expect(sent[0]).toMatchObject({
      url: '/api/v1/attendance/2026-12/close',
      method: 'POST',
      body: { confirmed: true },
    });
    expect(sent[0]?.headers.get('idempotency-key')).toBe('key-1');
  });

  it('encodes parameters, so that an id cannot lead to another route', async () => {
    const { api, sent } = client(json(200, {}));

    await api.call('vacateSeat', { params: { seatId: '../../me' } });

    expect(sent[0]?.url).toBe('/api/v1/seats/..%2F..%2Fme/holder');
  });

  it('that is refused as signed out is tried once more with a new token, and with the same key', async () => {
    const { api, sent, renewals } = client(json(401, {}), json(200, {}));

    await api.call('closeRegister', CLOSE, { key: 'key-1' });

    expect(renewals).toEqual([false, true]);
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new']);
    expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['key-1', 'key-1']);
  });

  it('that is refused twice is a problem of the sign-in', async () => {
    const { api } = client(json(401, {}), json(401, {}));

    expect(await problemOf(api.call('me', {}))).toMatchObject({ kind: 'signed-out' });
  });

  it('turns a problem of the server into one with its words, its fields and its reference', async () => {
    const body = {
      type: 'problem:invalid',
      title: 'Please check',
      status: 422,
      detail: 'Please check what you entered.',
      fields: { due: 'The due date has passed.' },
      correlationId: 'c-1',
    };
    const { api } = client(json(422, body, 'application/problem+json; charset=utf-8'));

    const problem = await problemOf(api.call('addAction', { body: { text: 'x', owner: 'y', due: '2026-01-01' } }));

    expect(problem).toMatchObject({ kind: 'invalid', title: 'Please check', correlationId: 'c-1' });
    expect(problem?.fields).toEqual({ due: 'The due date has passed.' });
  });

  it.each([
    [503, 'unavailable'],
    [500, 'unexpected'],
    [404, 'unexpected'],
  ])('understands a %i that a proxy answers with a page of its own', async (status, kind) => {
    const page = new Response('<html>', { status, headers: { 'content-type': 'text/html' } });
    const { api } = client(page);

    expect(await problemOf(api.call('me', {}))).toMatchObject({ kind });
  });

  it('treats a problem of an unknown kind as unexpected', async () => {
    const { api } = client(json(418, { type: 'problem:toString', title: 'T', status: 418, detail: 'D' }));

    expect(await problemOf(api.call('me', {}))).toMatchObject({ kind: 'unexpected', message: 'D' });
  });

  it('without any answer says that the server cannot be reached and that entries are kept', async () => {
    const { api } = client(new TypeError('Failed to fetch'));

    const problem = await problemOf(api.call('me', {}));

    expect(problem).toMatchObject({ kind: 'unreachable', title: 'Cannot reach the server' });
    expect(problem?.message).toContain('What you entered is kept');
  });

  it('that the page itself aborts is no problem of the server', async () => {
    const leaving = new AbortController();
    leaving.abort();
    const gone = new Error('aborted');
    const { api } = client(gone);

    const outcome = await api.call('me', {}, { signal: leaving.signal }).catch((error: unknown) => error);

    expect(outcome).toBe(gone);
  });
});

describe('the addresses for the browser', () => {
  it('are those of every route, and nothing of the schemas', () => {
    const table = wireTable(routes, API_BASE, IDEMPOTENCY_HEADER);

    expect(Object.keys(table.routes)).toEqual(Object.keys(routes));
    for (const address of Object.values(table.routes)) expect(Object.keys(address)).toEqual(['method', 'path']);
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  });
});

describe('an answer that has not changed', () => {
  const versioned = (etag: string, body: unknown) =>
    new Response(JSON.stringify(body), { status: 200, headers: { 'content-type': 'application/json', etag } });
  const unchanged = () => new Response(null, { status: 304 });

  it('is asked for by its version, and shown from memory', async () => {
    const { api, sent } = client(versioned('W/"1"', { items: [1] }), unchanged(), versioned('W/"2"', { items: [2] }));
    const first = await api.call('endedActions', { query: {} });
    expect(await api.call('endedActions', { query: {} })).toBe(first);
    expect(await api.call('endedActions', { query: {} })).toEqual({ items: [2] });
    expect(sent.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, 'W/"1"', 'W/"1"']);
  });

  it('belongs to its address alone, and never to a change', async () => {
    const answers = [versioned('W/"1"', {}), versioned('W/"2"', {}), versioned('W/"3"', {}), versioned('W/"4"', {})];
    const { api, sent } = client(...answers);
    await api.call('endedActions', { query: {} });
    await api.call('endedActions', { query: { older: 'x' } });
    await api.call('closeRegister', CLOSE, { key: 'a' });
    await api.call('closeRegister', CLOSE, { key: 'b' });
    expect(sent.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, null, null, null]);
  });

  it('says in words that there were too many requests', async () => {
    const body = { type: 'problem:too-many', title: 'Too many at once', status: 429, detail: 'Wait 5 seconds.' };
    const { api } = client(json(429, body, 'application/problem+json'));
    expect(await problemOf(api.call('actions', {}))).toMatchObject({ kind: 'too-many', message: 'Wait 5 seconds.' });
  });
});
