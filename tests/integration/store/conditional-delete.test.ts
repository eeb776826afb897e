/** Every deletion is sent with its condition, however a newer library version formats a transaction. */
import { conditionalDelete, type PipelinePolicy, withDeleteConditions } from '../../../bot/store/conditional-delete';

type Request = Parameters<PipelinePolicy['sendRequest']>[0];
type Next = Parameters<PipelinePolicy['sendRequest']>[1];

const part = (rowKey: string, condition = '*') =>
  [
    '--changeset_1',
    'Content-Type: application/http',
    '',
    `DELETE http://127.0.0.1/account/table(PartitionKey='group',RowKey='${rowKey}') HTTP/1.1`,
    'Accept: application/json',
    `If-Match: ${condition}`,
    '',
  ].join('\r\n');

/** Returns the body that the policy sends for this transaction body; throws if it refuses to send. */
async function sent(body: unknown, etags: Record<string, string>): Promise<unknown> {
  const request = { url: 'http://127.0.0.1/account/$batch', method: 'POST', body } as Request;
  let out: unknown;
  const next: Next = async (passed) => {
    out = passed.body;
    return { request: passed, status: 202, headers: passed.headers };
  };
  await withDeleteConditions(new Map(Object.entries(etags)), () => conditionalDelete.sendRequest(request, next));
  return out;
}

test('given two deletions, when they are sent, then each carries the version it was decided on', async () => {
  const body = await sent(part('a') + part('b%3Ac'), { a: 'W/"1"', 'b:c': 'W/"2"' });

  expect(body).toBe(part('a', 'W/"1"') + part('b%3Ac', 'W/"2"'));
});

test.each<[string, unknown]>([
  ['its condition has another name', part('a').replace('If-Match', 'Condition')],
  ['it is not there', 'PUT http://127.0.0.1/x HTTP/1.1'],
  ['another row is deleted', part('b')],
  ['the transaction is no text', new Uint8Array([1, 2, 3])],
  ['the transaction is empty', undefined],
])('given a deletion, when %s, then nothing is sent', async (_, body) => {
  await expect(sent(body, { a: 'W/"1"' })).rejects.toThrow('A deletion lost its condition');
});

test('given an entry whose text looks like a deletion, when it is sent, then the text is unchanged', async () => {
  const entry = JSON.stringify({ json0: JSON.stringify({ text: `\n${part('a')}` }) });

  expect(await sent(`PUT http://127.0.0.1/x HTTP/1.1\r\n\r\n${entry}\r\n${part('a')}`, { a: 'W/"1"' })).toBe(
    `PUT http://127.0.0.1/x HTTP/1.1\r\n\r\n${entry}\r\n${part('a', 'W/"1"')}`,
  );
});

test('given no deletion, when a transaction is sent, then it is unchanged', async () => {
  expect(await sent('PUT http://127.0.0.1/x HTTP/1.1', {})).toBe('PUT http://127.0.0.1/x HTTP/1.1');
});
