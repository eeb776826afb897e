/**
 * Decisions on the register of data sources, which chair and VRU keep. Terms of reference, "Partnership Data Tracker".
 */
import type { IsoInstant } from '../calendar/dates';
import type { Standing } from '../membership/standing';
import type { Membership } from '../membership/types';
import { nameKey } from '../names';
import { permit } from '../policy';
import { conflict, invalid, ok, type Result } from '../result';
import type { TrackerEvent } from './events';
import { isBeyondSection16, SECTION_16_EXPLANATION } from './gateways';
import { trackerPolicy } from './policy';
import { decided, newRecord, type SourceDecision } from './record';
import type { Source, SourceDetails, SourceFieldChange, SourceRecord } from './types';
import { CLASSIFICATION_WORDS, FREQUENCY_WORDS } from './words';

export interface SourceContext {
  readonly membership: Membership;
  /** All sources of the group. */
  readonly records: readonly SourceRecord[];
  readonly standing: Standing;
  readonly now: IsoInstant;
}

/**
 * Registers a source. Problems: neither chair nor VRU; an unknown organisation; a name that another active source of
 * the organisation has.
 */
export function decideRegistration(
  details: SourceDetails,
  context: SourceContext,
  given: Pick<Source, 'id' | 'sample'>,
): Result<SourceDecision> {
  const permitted = permit(trackerPolicy.keepSources, context.standing);
  if (!permitted.ok) return permitted;
  const faults = detailFaults(details, context, null);
  if (Object.keys(faults).length > 0) return invalid(faults);
  const source: Source = { ...details, ...given, state: 'active', registeredAt: context.now };
  return ok({ record: newRecord(source), events: [registered(source)] });
}

/** Returns the event of a new source. */
export function registered({ id: sourceId, organisationId, classification }: Source): TrackerEvent {
  return { kind: 'tracker.source-registered', sourceId, organisationId, classification };
}

/**
 * Edits the details of a source. Problems: those of a new source; a new organisation while requests are stored for the
 * source; a classification that the gateway of an open request does not cover.
 */
export function decideSourceEdit(
  record: SourceRecord,
  details: SourceDetails,
  context: SourceContext,
): Result<SourceDecision> {
  const permitted = permit(trackerPolicy.keepSources, context.standing);
  if (!permitted.ok) return permitted;
  const { source } = record;
  const faults = { ...detailFaults(details, context, source.id) };
  if (details.organisationId !== source.organisationId && record.requests.length > 0) {
    faults.organisation = 'This organisation was asked for the source. Retire it and add it anew for another one.';
  }
  const unlawful = classificationFault(record, details, context);
  if (unlawful !== null) faults.classification = unlawful;
  if (Object.keys(faults).length > 0) return invalid(faults);
  const changes = fieldChanges(source, details, context.membership);
  if (changes.length === 0) return ok({ record, events: [] });
  const event = { kind: 'tracker.source-edited', sourceId: source.id, changes } as const;
  return ok(decided(record, { source: { ...source, ...details } }, context.now, event));
}

/**
 * Returns why the source cannot have this classification while it is asked for; null if it can. Requests that are
 * supplied in full or confirmed as not held do not matter.
 */
function classificationFault(
  { source, requests }: SourceRecord,
  details: SourceDetails,
  { membership }: SourceContext,
): string | null {
  if (details.classification === source.classification) return null;
  const organisation = membership.organisations.find(({ id }) => id === source.organisationId);
  const unlawful = requests.filter(
    ({ gateway, latest, notHeldConfirmed }) =>
      latest?.kind !== 'supplied' &&
      !notHeldConfirmed &&
      isBeyondSection16(gateway, details.classification, organisation?.healthOrSocialCare === true),
  );
  if (unlawful.length === 0) return null;
  const periods = unlawful.map(({ period }) => period).join(', ');
  return `${SECTION_16_EXPLANATION} Section 16 is the gateway of the open request for ${periods}. Withdraw that first, change the classification, then ask again under another gateway.`;
}

/** Retires a source: it no longer counts. Problems: neither chair nor VRU; retired already. */
export function decideRetirement(
  record: SourceRecord,
  reason: string,
  { standing, now }: Pick<SourceContext, 'standing' | 'now'>,
): Result<SourceDecision> {
  const permitted = permit(trackerPolicy.keepSources, standing);
  if (!permitted.ok) return permitted;
  if (record.source.state === 'retired') return conflict('This source is retired already.', 'Already retired');
  const source: Source = { ...record.source, state: 'retired' };
  return ok(decided(record, { source }, now, { kind: 'tracker.source-retired', sourceId: source.id, reason }));
}

/**
 * Restores a retired source: it counts again. Problems: neither chair nor VRU; not retired; its name has been taken in
 * the meantime.
 */
export function decideRestoration(
  record: SourceRecord,
  reason: string,
  context: SourceContext,
): Result<SourceDecision> {
  const permitted = permit(trackerPolicy.keepSources, context.standing);
  if (!permitted.ok) return permitted;
  if (record.source.state === 'active') return conflict('This source is not retired.', 'Already restored');
  const { name } = detailFaults(record.source, context, record.source.id);
  if (name !== undefined) return conflict(`${name} Rename that one first.`);
  const source: Source = { ...record.source, state: 'active' };
  const event = { kind: 'tracker.source-restored', sourceId: source.id, reason } as const;
  return ok(decided(record, { source }, context.now, event));
}

/** Returns the faults in these details, by field. The name of a retired source is free for another. */
export function detailFaults(
  details: Pick<SourceDetails, 'name' | 'organisationId'>,
  { membership, records }: Pick<SourceContext, 'membership' | 'records'>,
  ownId: string | null,
): Record<string, string> {
  if (!membership.organisations.some(({ id }) => id === details.organisationId)) {
    return { organisation: 'Choose an organisation of this group.' };
  }
  const wanted = nameKey(details.name);
  const same = records.find(
    ({ source }) =>
      source.id !== ownId &&
      source.state === 'active' &&
      source.organisationId === details.organisationId &&
      nameKey(source.name) === wanted,
  );
  return same === undefined ? {} : { name: 'This organisation has a data source of that name already.' };
}

function fieldChanges(
  before: SourceDetails,
  after: SourceDetails,
  membership: Membership,
): readonly SourceFieldChange[] {
  const [from, to] = [detailWords(before, membership), detailWords(after, membership)];
  const fields = Object.keys(from) as (keyof SourceDetails)[];
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: from[field], to: to[field] }));
}

/** Returns the display text of a source's details, by field. */
export function detailWords(details: SourceDetails, membership: Membership): Record<keyof SourceDetails, string> {
  return {
    name: details.name,
    organisationId: membership.organisations.find(({ id }) => id === details.organisationId)?.name ?? '',
    area: details.area,
    classification: CLASSIFICATION_WORDS[details.classification],
    frequency: FREQUENCY_WORDS[details.frequency],
    snaSection: details.snaSection,
    isaRequired: details.isaRequired ? 'Required' : 'Not required',
  };
}
