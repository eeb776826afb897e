/** Refused changes of the tab's API. */
import { randomUUID } from 'node:crypto';
import type { ProblemBody } from '../../../shared/contract/routes';
import type { App } from '../app';

/** Makes a change and returns the problem. Throws: if the change was accepted. */
export async function refused(
  app: App,
  seatId: string,
  method: string,
  path: string,
  body: object = {},
): Promise<ProblemBody> {
  const answer = await app.api(seatId)(method, path, body, { 'idempotency-key': randomUUID() });
  if (answer.status < 400) throw new Error(`${method} ${path} was accepted: ${JSON.stringify(answer.body)}`);
  return answer.body as ProblemBody;
}
