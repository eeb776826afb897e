/**
 * Telemetry of the server: by route, by results of storage and Teams, with one correlation id from the press to the
 * posted message.
 */
import { correlated, currentCorrelation } from '../../../../bot/correlation';
import { newMessage } from '../../../../bot/store/outbox';
import { measuredMessenger, measuredOutbox, measuredStorage } from '../../../../bot/telemetry/measured';
import type { Attributes, Telemetry } from '../../../../bot/telemetry/telemetry';

interface Told {
  readonly metric: string;
  readonly value: number;
  readonly attributes: Attributes;
}

function notebook(): { readonly telemetry: Telemetry; readonly told: Told[] } {
  const told: Told[] = [];
  return {
    told,
    telemetry: {
      record: (metric, value, attributes) => void told.push({ metric, value, attributes }),
      count: (metric, attributes) => void told.push({ metric, value: 1, attributes }),
      set: (metric, value, attributes) => void told.push({ metric, value, attributes }),
      span: (_name, _attributes, work) => work(() => undefined),
      stop: async () => undefined,
    },
  };
}

type StorageRequest = Parameters<ReturnType<typeof measuredStorage>['sendRequest']>[0];

const asked = (method: string, url: string, headers = new Map<string, string>()) =>
  ({ method, url, headers }) as unknown as StorageRequest;

test.each([
  ['GET', "https://x/dawg(PartitionKey='g',RowKey='k')", 200, { operation: 'read', outcome: 'ok' }],
  ['GET', 'https://x/dawg()?$filter=a', 200, { operation: 'range', outcome: 'ok' }],
  ['POST', 'https://x/$batch', 412, { operation: 'commit', outcome: 'refused' }],
  ['POST', 'https://x/Tables', 500, { operation: 'create', outcome: 'unavailable' }],
  ['POST', 'https://x/$batch', 503, { operation: 'commit', outcome: 'throttled' }],
])('given storage that answers %s %s with %i, then that is measured', async (method, url, status, attributes) => {
  const { telemetry, told } = notebook();
  await measuredStorage(telemetry).sendRequest(asked(method, url), async () => ({ status }) as never);
  expect(told[0]).toMatchObject({ metric: 'storage', attributes });
  expect(told.some(({ metric }) => metric === 'throttled')).toBe(attributes.outcome === 'throttled');
});

test('given a request with an id, then storage is asked with the same id', async () => {
  const { telemetry } = notebook();
  const headers = new Map<string, string>();
  const policy = measuredStorage(telemetry);
  await correlated('an-id', () =>
    policy.sendRequest(asked('GET', 'https://x', headers), async () => ({ status: 200 }) as never),
  );
  expect(headers.get('x-ms-client-request-id')).toBe('an-id');
});

test('given a message caused by a request, then it names the request; one of a job names none', () => {
  const make = () =>
    newMessage('g', { kind: 'welcome' }, { kind: 'group', mention: null }, 's', '2026-11-26T10:00:00.000Z');
  expect(correlated('an-id', make)).toMatchObject({ causedBy: 'an-id' });
  expect(make()).not.toHaveProperty('causedBy');
  expect(currentCorrelation()).toBeUndefined();
});

test('given a post that Teams delays, then it is counted as delayed and as throttled', async () => {
  const { telemetry, told } = notebook();
  const message = newMessage(
    'g',
    { kind: 'welcome' },
    { kind: 'group', mention: null },
    's',
    '2026-11-26T10:00:00.000Z',
  );
  const messenger = measuredMessenger(
    {
      prepare: async () => ({ kind: 'ready', post: async () => ({ kind: 'later', afterMs: 5 }) }),
      update: async () => ({ kind: 'updated' }),
    },
    telemetry,
  );
  const ready = await messenger.prepare('g', message);
  if (ready.kind === 'ready') await ready.post(message);
  expect(told.map(({ metric, attributes }) => [metric, attributes])).toEqual([
    ['sent', { about: 'welcome', outcome: 'later' }],
    ['throttled', { by: 'teams' }],
  ]);
});

test('given messages that wait, then their number and the age of the oldest are measured', () => {
  const { telemetry, told } = notebook();
  const waiting = [
    { id: 'a', since: '2026-11-26T09:59:00.000Z' },
    { id: 'b', since: '2026-11-26T09:50:00.000Z' },
    { id: 'c' },
  ];
  measuredOutbox(telemetry, 'g', waiting, '2026-11-26T10:00:00.000Z');
  expect(told.map(({ metric, value }) => [metric, value])).toEqual([
    ['outboxDepth', 3],
    ['outboxAge', 600],
  ]);
});
