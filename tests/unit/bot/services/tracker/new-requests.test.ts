/**
 * Requests asked together fit into one transaction, even if each stores a former state and sets an earlier request
 * aside.
 */
import type { CommandContext } from '../../../../../bot/services/command';
import { askTogether, type NewRequests } from '../../../../../bot/services/tracker/new-requests-aggregate';
import { eventChanges } from '../../../../../bot/store/events';
import { sourceChanges } from '../../../../../bot/store/tracker';
import { LIMITS } from '../../../../../shared/contract/limits';
import { SYSTEM } from '../../../../../shared/domain/membership/standing';
import {
  aMembership,
  aRecord,
  aRequest,
  aResponse,
  aSource,
  holding,
  NOW,
  saying,
  unwrapOk,
} from '../../../../support/domain-builders';

/**
 * Maximum number of rows of a transaction, and the rows for the round, the operation, the stale marks and a batch of
 * messages.
 */
const [TRANSACTION, OTHERS] = [100, 5];

const sourceOf = (index: number) => {
  const source = aSource({ id: `source-${index}`, name: `Source ${index}` });
  const supplied = (month: number) =>
    aRequest({
      ...{ id: `request-${index}-${month}`, sourceId: source.id, period: `Month ${month}`, due: `2026-0${month}-20` },
      latest: aResponse(saying.supplied()),
    });
  const value = aRecord({ source, requests: [supplied(7), supplied(8)], changedAt: '2026-09-01T09:00:00.000Z' });
  return { key: source.id, etag: 'etag', value };
};

test('given the most sources at once, in a new quarter, then they fit one transaction with their history', () => {
  const sources = Array.from({ length: LIMITS.sourcesAtOnce }, (_, index) => sourceOf(index));
  const caller = { groupId: 'dawg', operationId: 'operation', actor: SYSTEM };
  const context = {
    ...{ membership: aMembership(), standing: holding('vru-analyst'), now: NOW, caller, target: { tell: true } },
    newId: (kind: string) => kind,
  } as unknown as CommandContext<NewRequests>;
  const gateway = { kind: 's16' } as const;
  const request = { period: 'October 2026', covers: '2026-10', due: '2026-12-18', requestingBody: 'VRP', gateway };
  const wanted = sources.map(({ key: sourceId }) => ({ ...request, sourceId }));

  const { asked, events } = unwrapOk(askTogether(wanted, { sources }, context));

  const rows = asked.flatMap(({ row, ...decision }) => sourceChanges(row, decision, null));
  const history = eventChanges(events, { at: NOW, operationId: 'operation', actor: SYSTEM, by: null });
  // Per source: source, former state, request set aside; plus the event, and one index row of it per source.
  expect([rows.length, history.length]).toEqual([3 * LIMITS.sourcesAtOnce, 1 + LIMITS.sourcesAtOnce]);
  expect(rows.length + history.length + OTHERS).toBeLessThanOrEqual(TRANSACTION);
});
