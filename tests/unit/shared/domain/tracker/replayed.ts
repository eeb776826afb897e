/**
 * A tracker's history replayed through the rules and kept in the store's form: the current state, and the former states
 * that were kept for earlier quarters. In addition, for comparison, every version that ever existed.
 */

import {
  decideAgreement,
  decideAgreementEdit,
  decideAgreementEnd,
} from '../../../../../shared/domain/agreements/register';
import type { Agreement, AgreementDetails } from '../../../../../shared/domain/agreements/types';
import { decideAssignment, decideResolution } from '../../../../../shared/domain/barriers/log';
import { addDays, londonDate } from '../../../../../shared/domain/calendar/dates';
import type { Result } from '../../../../../shared/domain/result';
import { decideAnswer, decideNotHeld } from '../../../../../shared/domain/tracker/answering';
import { asOf, type Former, formerState, quarterEnd } from '../../../../../shared/domain/tracker/as-of';
import { decideAsk, decideWithdrawal } from '../../../../../shared/domain/tracker/asking';
import {
  decideLift,
  decideOverride,
  decideQualityIssue,
  decideQualityOutcome,
} from '../../../../../shared/domain/tracker/overriding';
import type { SourceDecision } from '../../../../../shared/domain/tracker/record';
import {
  decideRegistration,
  decideRestoration,
  decideRetirement,
  decideSourceEdit,
} from '../../../../../shared/domain/tracker/sources';
import type { SourceRecord, TrackerState } from '../../../../../shared/domain/tracker/types';
import { aMembership, anAgreement, aRecord, aSource, holding, saying } from '../../../../support/domain-builders';

export const WHAT = [
  ...(['register', 'edit', 'retire', 'restore', 'ask', 'withdraw', 'confirm-not-held'] as const),
  ...(['supply', 'supply-part', 'promise', 'refuse', 'not-held'] as const),
  ...(['override', 'lift', 'raise-quality', 'settle-quality', 'resolve', 'assign'] as const),
  ...(['register-agreement', 'edit-agreement', 'end-agreement'] as const),
];

/** A change, with the time of a server's clock. */
export interface Step {
  readonly what: (typeof WHAT)[number];
  readonly now: string;
  /** Selects a source, request, barrier or agreement among the existing ones. */
  readonly pick: number;
  readonly days: number;
}

const membership = aMembership();
const standing = holding('vru-programmes');
const sourceOf = (value: SourceRecord) => ({ ...value.source, changedAt: value.changedAt });

export class Replay {
  private readonly records = new Map<string, SourceRecord>();
  private readonly agreements = new Map<string, Agreement>();
  private readonly formerRecords: Former<SourceRecord>[] = [];
  private readonly formerAgreements: Former<Agreement>[] = [];
  private readonly allRecords: SourceRecord[] = [];
  private readonly allAgreements: Agreement[] = [];
  private ids = 0;

  /** Creates three sources, registered long ago, and an agreement that covers one of them. */
  constructor(since: string) {
    for (const id of ['source-a', 'source-b', 'source-c']) {
      const source = aSource({ id, name: id, isaRequired: id !== 'source-c', registeredAt: since });
      this.keepRecord(aRecord({ source, changedAt: since }));
    }
    this.keepAgreement(anAgreement({ sourceIds: ['source-a'], registeredAt: since, changedAt: since }));
  }

  /** Applies a step; a step that the rules refuse has no effect, as in practice. */
  do(step: Step): void {
    if (step.what.endsWith('-agreement')) this.agree(step);
    else this.decide(step);
  }

  /** Returns the current state. */
  state(): TrackerState {
    const byId = (a: string, b: string) => (a < b ? -1 : 1);
    return {
      records: [...this.records.values()].sort((a, b) => byId(a.source.id, b.source.id)),
      agreements: [...this.agreements.values()].sort((a, b) => byId(a.id, b.id)),
    };
  }

  /** Returns the state at the end of a quarter, computed as the store does. */
  asOf(quarter: string): TrackerState {
    const { records, agreements } = this.state();
    return {
      records: asOf(quarter, records, inOrder(this.formerRecords), sourceOf),
      agreements: asOf(quarter, agreements, inOrder(this.formerAgreements), (agreement) => agreement),
    };
  }

  /** As above, computed from every version: the last one before the end. */
  fromAllVersions(quarter: string): TrackerState {
    const end = quarterEnd(quarter);
    const before = <T extends { readonly changedAt: string }>(versions: readonly T[], idOf: (version: T) => string) => {
      const last = new Map(versions.filter((one) => one.changedAt < end).map((one) => [idOf(one), one]));
      return [...last].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, version]) => version);
    };
    return {
      records: before(this.allRecords, ({ source }) => source.id),
      agreements: before(this.allAgreements, ({ id }) => id),
    };
  }

  private decide(step: Step): void {
    const record = [...this.records.values()][step.pick % this.records.size];
    if (record === undefined) return;
    this.ids += 1;
    const outcome = decision(step, record, [...this.records.values()], `${step.what}-${this.ids}`);
    if (outcome.ok && outcome.value.events.length > 0) this.keepRecord(outcome.value.record);
  }

  private agree({ what, now, pick, days }: Step): void {
    const { records, agreements } = this.state();
    const context = { membership, records, agreements, standing, now };
    const old = agreements[pick % agreements.length];
    if (old === undefined) return;
    const today = londonDate(now);
    const details = agreed(records, pick, pick % 3 === 0 ? null : addDays(today, days - 45), days);
    this.ids += 1;
    const outcome =
      what === 'register-agreement'
        ? decideAgreement({ ...details, title: `Agreement ${this.ids}` }, `agreement-${this.ids + 1}`, context)
        : what === 'edit-agreement'
          ? decideAgreementEdit(old, { ...details, title: old.title }, context)
          : decideAgreementEnd(old, { on: addDays(today, -days), reason: 'Merged' }, context);
    if (outcome.ok) this.keepAgreement(outcome.value.agreement);
  }

  private keepRecord(after: SourceRecord): void {
    this.allRecords.push(after);
    const before = this.records.get(after.source.id);
    this.records.set(after.source.id, after);
    if (before !== undefined) keepFormer(this.formerRecords, before, after);
  }

  private keepAgreement(after: Agreement): void {
    this.allAgreements.push(after);
    const before = this.agreements.get(after.id);
    this.agreements.set(after.id, after);
    if (before !== undefined) keepFormer(this.formerAgreements, before, after);
  }
}

function keepFormer<T extends { readonly changedAt: string }>(kept: Former<T>[], before: T, after: T): void {
  const former = formerState(before, before.changedAt, after.changedAt);
  if (former !== null) kept.push(former);
}

function inOrder<T>(former: readonly Former<T>[]): readonly Former<T>[] {
  return [...former].sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

function agreed(
  records: readonly SourceRecord[],
  pick: number,
  start: string | null,
  days: number,
): Omit<AgreementDetails, 'title'> {
  return {
    kind: pick % 2 === 0 ? 'framework' : 'individual',
    parties: ['police', 'vru'],
    gateway: '',
    sourceIds: records.map(({ source }) => source.id).filter((_, index) => (pick + index) % 2 === 0),
    start,
    review: null,
    expiry: start === null || pick % 5 === 0 ? null : addDays(start, days),
  };
}

/** Returns the decision of the rules on a step about a source. */
function decision(
  { what, now, pick, days }: Step,
  record: SourceRecord,
  records: readonly SourceRecord[],
  id: string,
): Result<SourceDecision> {
  const context = { membership, records, standing, now };
  const { source, requests, barriers } = record;
  const today = londonDate(now);
  const ahead = addDays(today, days);
  const requestId = requests[pick % Math.max(1, requests.length)]?.id ?? '';
  const barrierId = barriers[pick % Math.max(1, barriers.length)]?.id ?? '';
  const answer = (content: Parameters<typeof decideAnswer>[2]) =>
    decideAnswer(record, requestId, content, { standing, now, barrierId: `barrier-${id}` });
  switch (what) {
    case 'register':
      return decideRegistration({ ...source, name: id }, context, { id, sample: false });
    case 'edit':
      return decideSourceEdit(record, { ...source, isaRequired: days % 2 === 0, area: `${days}` }, context);
    case 'retire':
      return decideRetirement(record, 'No longer collected', context);
    case 'restore':
      return decideRestoration(record, 'Collected again', context);
    case 'ask':
      return decideAsk(
        record,
        {
          period: id,
          covers: null,
          due: addDays(today, days - 1),
          requestingBody: '',
          gateway: { kind: 'other', name: 'Agreed' },
        },
        { id, roundId: null, organisation: organisationOf(source.organisationId), policingBody: '', standing, now },
      );
    case 'withdraw':
      return decideWithdrawal(record, requestId, 'Asked twice', context);
    case 'confirm-not-held':
      return decideNotHeld(record, requestId, standing, now);
    case 'supply':
      return answer(saying.supplied(today));
    case 'supply-part':
      return answer(saying.partly(ahead));
    case 'promise':
      return answer(saying.willSupplyBy(ahead));
    case 'refuse':
      return answer(saying.cannotShare(days % 2 === 0 ? 'capacity' : 'no_isa'));
    case 'not-held':
      return answer(saying.notHeld());
    case 'override':
      return decideOverride(record, { rag: 'green', reason: 'Seen', until: ahead }, context);
    case 'lift':
      return decideLift(record, 'Settled', context);
    case 'raise-quality':
      return decideQualityIssue(record, 'Duplicates', context);
    case 'settle-quality':
      return decideQualityOutcome(record, 'Corrected', context);
    case 'resolve':
      return decideResolution(record, barrierId, { outcome: 'Agreed', agreementId: null, expected: ahead }, context);
    default:
      return decideAssignment(record, barrierId, { ownerSeatId: 'vru-analyst', igOrganisationId: 'police' }, context);
  }
}

function organisationOf(organisationId: string) {
  const found = membership.organisations.find(({ id }) => id === organisationId);
  if (found === undefined) throw new Error(`No organisation ${organisationId}`);
  return found;
}
