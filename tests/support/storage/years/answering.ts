/** Responses of partners over the years. */
import { digest } from '../../../../bot/store/keys';
import { decideResolution } from '../../../../shared/domain/barriers/log';
import { addDays, type IsoInstant, londonDate } from '../../../../shared/domain/calendar/dates';
import { decideAnswer } from '../../../../shared/domain/tracker/answering';
import type { CollectionPeriod } from '../../../../shared/domain/tracker/collection-periods';
import { decideOverride, decideQualityIssue } from '../../../../shared/domain/tracker/overriding';
import type { ResponseContent } from '../../../../shared/domain/tracker/types';
import { unwrapOk } from '../../domain-builders';
import { type Group, happened, type Laid, morning, moves, operation, VRU } from './group';

/** One in so many sources is blocked by a barrier for some days of a month, a different one each month. */
const BARRIER_EACH = 20;

/** One in so many sources has an override, and a different one in so many a quality issue. */
const MARKED_EACH = 25;

/** Generates the rows of a month's responses: every source is supplied; a few only after a barrier. */
export function* answers(group: Group, { id: period }: CollectionPeriod, asked: IsoInstant): Generator<Laid> {
  const month = Number(period.slice(0, 4)) * 12 + Number(period.slice(5));
  const [keptBack, resolved, supplied] = [3, 8, 13].map((days) => morning(londonDate(asked), days));
  for (const place of group.records.keys()) {
    if (place % group.wholeEach > 0) continue;
    if ((place / group.wholeEach + month) % BARRIER_EACH === 0) {
      yield* answer(group, place, keptBack ?? asked, {
        kind: 'cannot_share',
        barrier: 'awaiting_advice',
        note: 'Advice is awaited',
      });
      yield* barrierGoes(group, place, resolved ?? asked);
    }
    const on = londonDate(supplied ?? asked);
    yield* answer(group, place, supplied ?? asked, { kind: 'supplied', period, on });
  }
}

/** Generates the responses to the requests that are open now: every kind of response, and none. */
export function* answersByNow(group: Group, now: IsoInstant): Generator<Laid> {
  const today = londonDate(now);
  const at = morning(today, -6);
  const said: readonly (ResponseContent | null)[] = [
    null,
    { kind: 'supplied', period: '', on: londonDate(at) },
    { kind: 'supplied', period: '', on: londonDate(at) },
    { kind: 'partly_supplied', missing: 'The last week, from two districts', expected: addDays(today, 14) },
    { kind: 'will_supply_by', date: addDays(today, 21) },
    { kind: 'cannot_share', barrier: 'data_protection', note: 'The impact assessment is not signed' },
    { kind: 'not_held' },
  ];
  for (const place of group.records.keys()) {
    const content = said[place % said.length] ?? null;
    if (content !== null) yield* answer(group, place, at, content);
    if (place % MARKED_EACH === 0) {
      const wanted = { rag: 'amber', reason: 'Agreed at the last meeting', until: addDays(today, 30) } as const;
      const context = { standing: VRU, now: at };
      const events = yield* moves(group, place, (record) => unwrapOk(decideOverride(record, wanted, context)));
      yield* happened(at, operation('override', String(place)), events);
    }
    if (place % MARKED_EACH === 1) {
      const events = yield* moves(group, place, (record) =>
        unwrapOk(decideQualityIssue(record, 'Ages are missing', { standing: VRU, now: at })),
      );
      yield* happened(at, operation('quality', String(place)), events);
    }
  }
}

/** Generates the response to the latest request of a source. */
function* answer(group: Group, place: number, at: IsoInstant, content: ResponseContent): Generator<Laid> {
  const request = group.records[place]?.requests.at(-1);
  if (request === undefined) throw new Error('Nothing was asked for');
  const operationId = operation('answer', request.id, at);
  const context = { standing: VRU, now: at, barrierId: digest('years', 'barrier', operationId) };
  const events = yield* moves(group, place, (record) => unwrapOk(decideAnswer(record, request.id, content, context)));
  yield* happened(at, operationId, events);
}

function* barrierGoes(group: Group, place: number, at: IsoInstant): Generator<Laid> {
  const barrier = group.records[place]?.barriers.at(-1);
  if (barrier === undefined) throw new Error('There is no barrier');
  const operationId = operation('resolve', barrier.id);
  const wanted = { outcome: 'The advice came', agreementId: null, expected: addDays(londonDate(at), 10) };
  const context = { standing: VRU, now: at };
  const events = yield* moves(group, place, (record) =>
    unwrapOk(decideResolution(record, barrier.id, wanted, context)),
  );
  yield* happened(at, operationId, events);
}
