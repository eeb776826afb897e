/**
 * Years of the tracker: partners are asked each month and respond, some after a barrier; quarters are counted and
 * locked. Generated with the domain rules and the store's own changes, so that the rows are the same as those that the
 * product writes.
 */
import { digest, keys } from '../../../../bot/store/keys';
import { newSnapshotChanges } from '../../../../bot/store/snapshots';
import { agreementChanges, registerChange } from '../../../../bot/store/tracker';
import { decideAgreementEdit } from '../../../../shared/domain/agreements/register';
import { type IsoInstant, londonDate } from '../../../../shared/domain/calendar/dates';
import { quarterAt, quarterBefore } from '../../../../shared/domain/tracker/as-of';
import { fullPeriods } from '../../../../shared/domain/tracker/collection-periods';
import { decideSnapshotConfirmation, newSnapshot, snapshotTaken } from '../../../../shared/domain/tracker/snapshots';
import { registered as newSource } from '../../../../shared/domain/tracker/sources';
import { CLASSIFICATIONS } from '../../../../shared/domain/tracker/types';
import { aMembership, anAgreement, aRecord, aSource, ENGLAND, unwrapOk } from '../../domain-builders';
import { answers, answersByNow } from './answering';
import { asks, requestsAlone } from './asking';
import { type Group, happened, inserts, type Laid, morning, operation, VRU } from './group';

export interface Years {
  /** Number of data sources, spread over the group's organisations. */
  readonly sources: number;
  /**
   * Number of months in which every source was asked for and supplied, before the month whose requests are open now.
   */
  readonly months: number;
  /**
   * One in so many sources has its full history; the others have only their requests. Defaults to 1, i.e. all sources.
   */
  readonly wholeEach?: number;
}

/** Number of sources that one agreement covers. */
const AGREED_TOGETHER = 5;

/**
 * Yields the rows of these years in chronological order, and finally the current state. `now` has to be in the second
 * half of a month.
 */
export function* trackerYears(now: IsoInstant, { sources, months, wholeEach = 1 }: Years): Generator<Laid> {
  const periods = [...fullPeriods('monthly', londonDate(now), months + 1)].reverse();
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) throw new Error('There is no month to ask for');
  const group: Group = { membership: aMembership(), records: [], agreements: [], wholeEach };
  yield* registered(group, sources, morning(first.from, 19));
  for (const period of periods) {
    const asked = morning(period.to, 2);
    if (quarterAt(asked) !== quarterAt(morning(period.from, 0))) yield* quarterIsOver(group, asked);
    if (period !== last) yield* requestsAlone(group, period, asked);
    yield* asks(group, period, asked, period === last ? () => true : (place) => place % wholeEach === 0);
    yield* period === last ? answersByNow(group, now) : answers(group, period, asked);
  }
  yield* standing(group);
}

function* registered(group: Group, sources: number, at: IsoInstant): Generator<Laid> {
  const { membership, records, agreements } = group;
  for (let index = 0; index < sources; index += 1) {
    const organisationId = membership.organisations[index % membership.organisations.length]?.id ?? '';
    const source = aSource({
      id: digest('years', 'source', String(index)),
      name: `Violence and its circumstances, extract ${index + 1}`,
      organisationId,
      area: `Area ${index % 6}`,
      classification: CLASSIFICATIONS[index % 3] ?? 'aggregate',
      snaSection: `Section ${index % 9}`,
      isaRequired: index % 3 > 0,
      registeredAt: at,
    });
    const record = aRecord({ source, changedAt: at });
    records.push(record);
    yield* happened(at, operation('register', source.id), [newSource(source)]);
  }
  for (let from = 0; from < sources; from += AGREED_TOGETHER) {
    const covered = records.slice(from, from + AGREED_TOGETHER).map(({ source }) => source);
    const parties = [...new Set(['vru', ...covered.map(({ organisationId }) => organisationId)])];
    const sourceIds = covered.map(({ id }) => id);
    const title = `Agreement ${from / AGREED_TOGETHER + 1} on violence data`;
    const kind = from % 2 === 0 ? 'framework' : 'individual';
    const start = londonDate(at);
    const dates = { start, registeredAt: at, changedAt: at };
    agreements.push(
      anAgreement({ id: digest('years', 'agreement', title), title, kind, parties, sourceIds, ...dates }),
    );
  }
}

/** Takes and locks the quarterly figure; then one in four agreements is reviewed. */
function* quarterIsOver({ membership, records, agreements }: Group, at: IsoInstant): Generator<Laid> {
  const quarter = quarterBefore(at);
  const rules = { graceWorkingDays: membership.group.settings.graceWorkingDays, calendar: ENGLAND };
  const taken = newSnapshot(quarter, { records, agreements }, membership, rules);
  const { snapshot, events } = unwrapOk(decideSnapshotConfirmation(taken, VRU, at));
  yield* inserts(newSnapshotChanges(snapshot));
  yield* happened(at, operation('snapshot', quarter), [snapshotTaken(taken), ...events]);
  for (const [index, before] of agreements.entries()) {
    if (index % 4 !== 0) continue;
    const context = { membership, records, agreements, standing: VRU, now: at };
    const { agreement: after, events: changed } = unwrapOk(
      decideAgreementEdit(before, { ...before, review: londonDate(at) }, context),
    );
    agreements[index] = after;
    yield* inserts(agreementChanges({ key: '', etag: '', value: before }, after, null));
    yield* happened(at, operation('agreement', quarter, after.id), changed);
  }
}

/** Yields the rows of the current state. */
function* standing({ records, agreements }: Group): Generator<Laid> {
  yield* inserts([registerChange({ register: null })]);
  for (const record of records) yield { key: keys.source(record.source.id), value: record };
  for (const agreement of agreements) yield* inserts(agreementChanges(null, agreement, null));
}
