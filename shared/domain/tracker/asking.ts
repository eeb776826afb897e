/** Asking a partner for data. Terms of reference, "Partner responsibilities": partners respond to data requests. */
import { type IsoDate, type IsoInstant, londonDate } from '../calendar/dates';
import type { Organisation } from '../membership/types';
import { conflict, invalid, ok, type Result } from '../result';
import type { DataRequest, Gateway, Source } from './types';

export interface NewRequest {
  readonly period: string;
  readonly due: IsoDate;
  readonly requestingBody: string;
  readonly gateway: Gateway;
}

/** Why section 16 cannot carry this request; shown to the asker. Says itself that it is no legal advice. */
export const SECTION_16_EXPLANATION =
  'Section 16 of the PCSC Act 2022 does not reach patient information, nor personal information held by a health or ' +
  'social care authority. Ask for aggregate data, or name another legal gateway. This is a reminder of the Act, not legal advice.';

/**
 * A new request for a source. Problems, at their inputs: a due date that has passed; a gateway that the Act excludes; a
 * period that is asked for already; a retired source.
 */
export function askForData(
  source: Source,
  organisation: Organisation,
  live: readonly DataRequest[],
  input: NewRequest,
  context: { readonly id: string; readonly now: IsoInstant },
): Result<DataRequest> {
  if (source.state === 'retired') return invalid({ source: 'This source is retired. Choose an active one.' });
  const fields: Record<string, string> = {};
  if (input.due < londonDate(context.now)) fields.due = 'The due date has passed. Choose today or a later day.';
  if (excludedByAct(source, organisation, input.gateway)) fields.gateway = SECTION_16_EXPLANATION;
  if (Object.keys(fields).length > 0) return invalid(fields);
  const samePeriod = live.find((request) => request.period.toLowerCase() === input.period.toLowerCase());
  if (samePeriod !== undefined) {
    return conflict(`${source.name} is asked for already for ${samePeriod.period}.`);
  }
  return ok({
    ...input,
    id: context.id,
    sourceId: source.id,
    organisationId: source.organisationId,
    askedAt: context.now,
    latest: null,
    promises: 0,
    notHeldConfirmed: false,
  });
}

/**
 * Section 16 of the Police, Crime, Sentencing and Courts Act 2022 permits disclosure between authorities, but not of
 * patient information, nor of personal information held by a health or social care authority.
 */
function excludedByAct(source: Source, organisation: Organisation, gateway: Gateway): boolean {
  return gateway.kind === 's16' && source.classification === 'personal' && organisation.healthOrSocialCare;
}

/**
 * Requests that a new one sets aside: those confirmed to be not held, because asking again reopens the question; and those
 * supplied in full, except the one with the latest due date, which says how the source stands until the new one falls due.
 */
export function setAsideByNext(live: readonly DataRequest[]): readonly DataRequest[] {
  const supplied = live
    .filter((request) => request.latest?.kind === 'supplied')
    .sort((a, b) => b.due.localeCompare(a.due) || b.askedAt.localeCompare(a.askedAt));
  return [...supplied.slice(1), ...live.filter((request) => request.notHeldConfirmed)];
}
