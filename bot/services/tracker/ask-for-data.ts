/** Asking partners for data. Terms of reference, "Partner responsibilities": partners respond to data requests. */

import { checked } from '../../../shared/contract/inputs';
import { type AskedView, askForDataInput } from '../../../shared/contract/requests';
import { holdersOf } from '../../../shared/domain/membership/seats';
import { runsTheGroup } from '../../../shared/domain/membership/standing';
import type { Membership, PersonId } from '../../../shared/domain/membership/types';
import { conflict, failed, invalid, notAllowed, ok, type Problem, type Result } from '../../../shared/domain/result';
import type { Subject } from '../../../shared/domain/subject';
import { askForData as asked, type NewRequest, periodAsked } from '../../../shared/domain/tracker/asking';
import type { DataRequest, Gateway } from '../../../shared/domain/tracker/types';
import { digest, keys } from '../../store/keys';
import { type Message, newMessage } from '../../store/outbox';
import type { Change, Row } from '../../store/table';
import { loadSource, loadTracker, roundChange, type StoredSource, sourceChanges } from '../../store/tracker';
import { change } from '../commit';
import { type Caller, type Context, enter, type Services } from '../context';
import { contextAfter, TRACKER_SUBJECT, traceOf } from './change-source';
import { trackerContext } from './context';
import { showRequest } from './list-requests';
import { requestView } from './request-view';

/** A transaction takes 100 rows; the others are the round, the messages, the event and what lags behind. */
const ROWS = 88;
const TOO_MANY = 'So many requests do not go out at once. Choose fewer data sources.';

/** What is asked of one source. */
export interface Wanted extends NewRequest {
  readonly sourceId: string;
}

/**
 * Stores a request for each source, and a message to everybody who holds a seat of an organisation that is asked, in one
 * commit: all of them, or none. Problems, at their inputs: unknown or retired source, no period, due date passed, a gateway
 * that the Act excludes; neither chair nor VRU.
 *
 * @param tell false for a request that nobody needs to be told of any more
 */
export async function askForData(
  services: Services,
  caller: Caller,
  input: unknown,
  tell = true,
): Promise<Result<AskedView>> {
  const entered = checked(askForDataInput, input);
  if (!entered.ok) return entered;
  const { source: sourceIds, period, due, requestingBody, gateway: kind, gatewayName } = entered.value;
  const gateway: Gateway = kind === 'other' ? { kind, name: gatewayName } : { kind };
  return askAll(services, caller, tell, async ({ membership }) => {
    const body = requestingBody === '' ? usualBody(gateway, membership) : requestingBody;
    const request = { ...periodAsked(period), due, requestingBody: body, gateway };
    return ok(sourceIds.map((sourceId): Wanted => ({ ...request, sourceId })));
  });
}

/** Whoever asks under section 17 is the local policing body; else the partnership asks. */
function usualBody({ kind }: Gateway, membership: Membership): string {
  return kind === 's17' ? policingBody(membership) : membership.group.partnership;
}

function policingBody({ group, organisations }: Membership): string {
  return organisations.find(({ id }) => id === group.settings.localPolicingBody)?.name ?? '';
}

/** Asks for everything that `want` names, in one commit. Two requests beside one for each source, or one for them all. */
export async function askAll(
  services: Services,
  caller: Caller,
  tell: boolean,
  want: (context: Context) => Promise<Result<readonly Wanted[]>>,
): Promise<Result<AskedView>> {
  const { groupId, operationId } = caller;
  return change<AskedView>(
    services,
    caller,
    async () => {
      const context = await enter(services, caller);
      if (!context.ok) return context;
      if (!runsTheGroup(context.value.standing)) return notAllowed('Only the chair or the VRU can ask for data.');
      const wanted = await want(context.value);
      if (!wanted.ok) return wanted;
      const { now } = context.value;
      const roundId = wanted.value.length > 1 ? keys.roundId(now, digest(groupId, 'round', operationId)) : null;
      const rows = await sourcesOf(services, groupId, wanted.value);
      const made = wanted.value.map((one) => requestFor(one, rows, context.value, { caller, roundId }));
      const problem = made.find((one) => !one.ok);
      if (problem?.ok === false) return problem;
      const all = made.flatMap((one) => (one.ok ? one.value : []));
      if (all.flatMap(({ changes }) => changes).length > ROWS) return conflict(TOO_MANY);
      const requests = all.map(({ request }) => request);
      const view = trackerContext(services, context.value);
      return ok({
        changes: [...all.flatMap(({ changes }) => changes), ...roundChanges(roundId, requests)],
        event: {
          verb: 'tracker.data-asked-for',
          subject:
            roundId === null
              ? requestSubject(requests[0]?.sourceId ?? '', requests[0]?.id ?? '')
              : ({ kind: 'round', roundId } as const),
          data: {
            requests: requests.map(({ id, sourceId, period, due, gateway }) => ({
              id,
              sourceId,
              period,
              due,
              gateway,
            })),
          },
        },
        stale: [REQUESTS_SUBJECT, TRACKER_SUBJECT],
        messages: tell ? messagesFor(requests, roundId, context.value.membership, groupId, now) : [],
        remember: requests.map(({ id, sourceId }) => ({ id, sourceId })),
        value: { requests: all.map(({ request, row }) => requestView(request, row.value.source, view)) },
      });
    },
    (remembered) => shownAgain(services, caller, remembered),
  );
}

/** The rows of the sources: one by one where they are few, and all at once where they are many. */
async function sourcesOf(
  { table }: Services,
  groupId: string,
  wanted: readonly Wanted[],
): Promise<readonly Row<StoredSource>[]> {
  if (wanted.length > 2) return (await loadTracker(table, groupId)).sources;
  const rows = await Promise.all(wanted.map(({ sourceId }) => loadSource(table, groupId, sourceId)));
  return rows.filter((row) => row !== null);
}

interface Made {
  readonly request: DataRequest;
  readonly row: Row<StoredSource>;
  readonly changes: readonly Change[];
}

function requestFor(
  { sourceId, ...input }: Wanted,
  rows: readonly Row<StoredSource>[],
  context: Context,
  { caller, roundId }: { readonly caller: Caller; readonly roundId: string | null },
): Result<Made> {
  const { membership, standing } = context;
  const row = rows.find(({ value }) => value.source.id === sourceId);
  const organisation = membership.organisations.find(({ id }) => id === row?.value.source.organisationId);
  if (row === undefined || organisation === undefined) {
    return invalid({ source: 'Choose a data source of this group.' });
  }
  const id = digest(caller.groupId, 'request', caller.operationId, roundId === null ? '' : sourceId);
  const after = contextAfter(row.value, context);
  const asking = { id, roundId, organisation, policingBody: policingBody(membership), standing, now: after.now };
  const decision = asked(row.value, input, asking);
  if (!decision.ok) return roundId === null ? decision : named(decision.problem, row.value.source.name);
  const trace = traceOf(caller, after, organisation.id);
  return ok({ request: decision.value.request, row, changes: sourceChanges(row, decision.value, trace) });
}

/** The problem with the name of the source that it is about, one of several. */
function named(problem: Problem, source: string): Result<never> {
  if (problem.kind !== 'invalid') return failed(problem);
  const fields = Object.entries(problem.fields).map(([field, words]) => [field, `${source}: ${words}`]);
  return failed({ ...problem, fields: Object.fromEntries(fields) });
}

function roundChanges(roundId: string | null, requests: readonly DataRequest[]): readonly Change[] {
  const [first] = requests;
  if (roundId === null || first === undefined) return [];
  const { period, due, askedAt } = first;
  const own = requests.map(({ id, sourceId }) => ({ sourceId, requestId: id }));
  return [roundChange({ id: roundId, period, due, askedAt, requests: own })];
}

async function shownAgain(services: Services, caller: Caller, remembered: unknown): Promise<Result<AskedView>> {
  const known = remembered as readonly { readonly id: string; readonly sourceId: string }[];
  const shown = await Promise.all(known.map(({ id, sourceId }) => showRequest(services, caller, sourceId, id)));
  return ok({ requests: shown.flatMap((one) => (one.ok ? one.value : [])) });
}

/** The name under which posted lists of requests go. */
export const REQUESTS_SUBJECT: Subject = { kind: 'requests' };

/** The name under which a request's cards and events go. */
export function requestSubject(sourceId: string, requestId: string): Subject {
  return { kind: 'request', sourceId, requestId };
}

/** One message a person, however many requests and seats they have; nobody there: the group's channel hears of it. */
function messagesFor(
  requests: readonly DataRequest[],
  roundId: string | null,
  membership: Membership,
  groupId: string,
  now: string,
): readonly Message[] {
  const messages = new Map<string, Message>();
  for (const request of requests) {
    const { id: requestId, sourceId } = request;
    const content =
      roundId === null
        ? ({ kind: 'request-asked', sourceId, requestId } as const)
        : ({ kind: 'round-asked', roundId } as const);
    const slot = roundId ?? requestId;
    const people = holdersOf(membership, request.organisationId).flatMap(({ id, holder }) =>
      holder === null ? [] : { seatId: id, person: personOf(holder) },
    );
    const targets =
      people.length === 0
        ? [{ kind: 'group', mention: null } as const]
        : people.map((addressee) => ({ kind: 'person', ...addressee }) as const);
    for (const target of targets) {
      const message = newMessage(groupId, content, target, slot, now);
      messages.set(message.id, message);
    }
  }
  return [...messages.values()];
}

function personOf({ tenantId, objectId }: PersonId): PersonId {
  return { tenantId, objectId };
}
