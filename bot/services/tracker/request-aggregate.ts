/** Aggregate of a data request: the source whose row contains it, and its round if it is withdrawn. */
import type { Result } from '../../../shared/domain/result';
import type { Subject } from '../../../shared/domain/subject';
import type { SourceDecision } from '../../../shared/domain/tracker/record';
import type { SourceRecord } from '../../../shared/domain/tracker/types';
import type { Row } from '../../store/table';
import { loadRound, type Round, withdrawnFromRound } from '../../store/tracker';
import { type CommandContext, commandOn } from '../command';
import { loadMessagesAbout, type MessagesAbout, NO_MESSAGES, withNewVersion } from '../messages/told';
import { sourceNotFound } from './context';
import { requestNotFound } from './show-request';
import { decidingOn, type LoadedSource, loadOne, type OneSource, storedSource } from './source-aggregate';

export interface OneRequest extends OneSource {
  readonly requestId: string;
}

function staleWith({ sourceId, requestId }: OneRequest): readonly Subject[] {
  return [{ kind: 'request', sourceId, requestId }, { kind: 'requests' }, { kind: 'tracker' }];
}

/** Creates commands on an open request. */
export const onRequest = commandOn({
  load: (services, groupId, target: OneRequest) => loadOne(services, groupId, target),
  store: ({ row }, decision: SourceDecision, context) => ({
    ...storedSource(row, decision, context),
    stale: staleWith(context.target),
  }),
});

interface LoadedWithRound extends LoadedSource {
  /** Null for a request that is not part of a round. */
  readonly round: Row<Round> | null;
  /** The messages that asked its organisation for it. */
  readonly messages: MessagesAbout;
}

/** Creates commands that remove a request from its round and from the messages about it. */
export const onRequestOfRound = commandOn({
  load: async (services, groupId, target: OneRequest): Promise<LoadedWithRound> => {
    const { table } = services;
    const { row } = await loadOne(services, groupId, target);
    const request = row?.value.requests.find(({ id }) => id === target.requestId);
    if (request === undefined) return { row, round: null, messages: NO_MESSAGES };
    const { roundId, organisationId } = request;
    const [round, messages] = await Promise.all([
      roundId === null ? null : loadRound(table, groupId, roundId),
      loadMessagesAbout(table, groupId, { slot: roundId ?? request.id, organisationId }),
    ]);
    return { row, round, messages };
  },
  store: ({ row, round, messages }, decision: SourceDecision, context) => {
    const { changes, ...stored } = storedSource(row, decision, context);
    const left = round === null ? [] : [withdrawnFromRound(round, context.target.requestId)];
    return { ...stored, changes: [...changes, ...left, ...withNewVersion(messages)], stale: staleWith(context.target) };
  },
});

/**
 * Applies `decide` to an open request. Problems: the source does not exist; the request is no longer open, with the
 * reason; those of the decision.
 */
export async function decideOnRequest(
  { row }: LoadedSource,
  context: CommandContext<OneRequest>,
  decide: (record: SourceRecord, deciding: ReturnType<typeof decidingOn>) => Result<SourceDecision>,
): Promise<Result<SourceDecision>> {
  if (row === null) return sourceNotFound;
  const { target, services, caller } = context;
  const isOpen = row.value.requests.some(({ id }) => id === target.requestId);
  return isOpen ? decide(row.value, decidingOn(row.value, context)) : requestNotFound(services, caller, target);
}
