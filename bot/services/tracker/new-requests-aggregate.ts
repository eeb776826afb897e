/** Aggregate of new data requests, for one source or several: one commit stores all of them, or none. */
import type { IsoInstant } from '../../../shared/domain/calendar/dates';
import { latestStart } from '../../../shared/domain/meetings/before';
import type { Membership } from '../../../shared/domain/membership/types';
import { conflict, failed, invalid, ok, type Problem, type Result } from '../../../shared/domain/result';
import { type Asked, askedFor, decideAsk, type NewRequest } from '../../../shared/domain/tracker/asking';
import { nextTimestamp } from '../../../shared/domain/tracker/record';
import type { DataRequest } from '../../../shared/domain/tracker/types';
import { digest, keys } from '../../store/keys';
import type { Change, Row } from '../../store/table';
import { loadSource, loadTracker, roundChange, type StoredSource, sourceChanges } from '../../store/tracker';
import { type CommandContext, commandOn, type Decided, type Stored } from '../command';
import type { Services } from '../context';
import { messagesFor } from './new-requests-messages';

/**
 * Maximum number of rows of sources and of their histories. A transaction holds 100; the others are for the round, the
 * event, the messages, the operation and the stale marks.
 */
const ROWS = 88;
const TOO_MANY = 'So many requests do not go out at once. Choose fewer data sources.';

export interface NewRequests {
  /** Whether the asked people get a message: not for a request of long ago. */
  readonly notify: boolean;
}

/** The details of a request for one source. */
export interface WantedRequest extends NewRequest {
  readonly sourceId: string;
}

interface Sources {
  readonly sources: readonly Row<StoredSource>[];
}

/** A new request, with the source as it was before. */
export interface AskedOne extends Asked {
  readonly row: Row<StoredSource>;
}

export interface AskedTogether extends Decided {
  /** Null for a single request. */
  readonly roundId: string | null;
  readonly asked: readonly AskedOne[];
}

/** Creates commands on the sources named in the input: read one by one if they are few, else all at once. */
export const onChosenSources = commandOn({
  load: ({ table }, groupId, _target: NewRequests, { source }: { readonly source: readonly string[] }) =>
    chosen(table, groupId, source),
  store: stored,
});

/** Creates commands that select among all sources. */
export const onAllSources = commandOn({
  load: ({ table }, groupId, _target: NewRequests) => loadTracker(table, groupId),
  store: stored,
});

async function chosen(table: Services['table'], groupId: string, sourceIds: readonly string[]): Promise<Sources> {
  if (sourceIds.length > 2) return loadTracker(table, groupId);
  const rows = await Promise.all(sourceIds.map((sourceId) => loadSource(table, groupId, sourceId)));
  return { sources: rows.filter((row) => row !== null) };
}

/** Returns the name of the local policing body, which alone may rely on section 17. */
export function policingBody({ group, organisations }: Membership): string {
  return organisations.find(({ id }) => id === group.settings.localPolicingBody)?.name ?? '';
}

/**
 * Decides all requests together. Problems: by field, unknown or retired source, due date passed, a gateway that the Act
 * excludes; more requests than fit in one transaction.
 */
export function askTogether(
  wanted: readonly WantedRequest[],
  { sources }: Sources,
  context: CommandContext<NewRequests>,
): Result<AskedTogether> {
  const roundId = wanted.length > 1 ? keys.roundId(context.now, context.newId('round')) : null;
  const rows = wanted.flatMap(({ sourceId }) => sources.find(({ value }) => value.source.id === sourceId) ?? []);
  // All requests have the same time: after the last change of any of their sources.
  const now = rows.reduce((latest, { value }) => nextTimestamp(value, latest), context.now);
  const made = wanted.map((one) => askOne(one, rows, { ...context, now }, roundId));
  const problem = made.find((one) => !one.ok);
  if (problem?.ok === false) return problem;
  const asked = made.flatMap((one) => (one.ok ? one.value : []));
  const ofHistories = asked.length;
  if (changesOf(asked, null).length + ofHistories > ROWS) return conflict(TOO_MANY);
  const requests = asked.map(({ request }) => request);
  return ok({ roundId, asked, events: [askedFor(requests, roundId)] });
}

function askOne(
  { sourceId, ...input }: WantedRequest,
  rows: readonly Row<StoredSource>[],
  { membership, standing, now, caller }: CommandContext<NewRequests>,
  roundId: string | null,
): Result<AskedOne> {
  const row = rows.find(({ value }) => value.source.id === sourceId);
  const organisation = membership.organisations.find(({ id }) => id === row?.value.source.organisationId);
  if (row === undefined || organisation === undefined) {
    return invalid({ source: 'Choose a data source of this group.' });
  }
  const id = digest(caller.groupId, 'request', caller.operationId, roundId === null ? '' : sourceId);
  const asking = { id, roundId, organisation, policingBody: policingBody(membership), standing, now };
  const decision = decideAsk(row.value, input, asking);
  if (decision.ok) return ok({ ...decision.value, row });
  return roundId === null ? decision : named(decision.problem, row.value.source.name);
}

/** Returns the problem with the source's name in its messages, for one of several sources. */
function named(problem: Problem, source: string): Result<never> {
  if (problem.kind !== 'invalid') return failed(problem);
  const fields = Object.entries(problem.fields).map(([field, words]) => [field, `${source}: ${words}`]);
  return failed({ ...problem, fields: Object.fromEntries(fields) });
}

function stored(_: Sources, { roundId, asked }: AskedTogether, context: CommandContext<NewRequests>): Stored {
  const { membership, target, caller, now } = context;
  const requests = asked.map(({ request }) => request);
  const [first] = requests;
  return {
    changes: [...changesOf(asked, latestStart(context.planning, now)), ...roundChanges(roundId, requests)],
    ...(first === undefined ? {} : { at: first.askedAt }),
    ...(first === undefined || roundId !== null ? {} : { organisationId: first.organisationId }),
    stale: [{ kind: 'requests' }, { kind: 'tracker' }],
    messages: target.notify ? messagesFor(requests, roundId, membership, caller.groupId, now) : [],
    remember: requests.map(({ id: requestId, sourceId }) => ({ sourceId, requestId })),
  };
}

function changesOf(asked: readonly AskedOne[], meeting: IsoInstant | null): readonly Change[] {
  return asked.flatMap(({ row, ...decision }) => sourceChanges(row, decision, meeting));
}

function roundChanges(roundId: string | null, requests: readonly DataRequest[]): readonly Change[] {
  const [first] = requests;
  if (roundId === null || first === undefined) return [];
  const { period, due, askedAt } = first;
  const own = requests.map(({ id, sourceId }) => ({ sourceId, requestId: id }));
  return [roundChange({ id: roundId, period, due, askedAt, requests: own })];
}
