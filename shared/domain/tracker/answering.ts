/** Answering a data request. Terms of reference, "Partner responsibilities": respond to data requests. */
import { addDays, type IsoDate, type IsoInstant, londonDate } from '../calendar/dates';
import { administers, type Standing, speaksFor } from '../membership/standing';
import { conflict, invalid, notAllowed, ok, type Result } from '../result';
import type { DataRequest, Response, ResponseContent } from './types';

/** A promise reaches at most this many days ahead. */
export const PROMISE_DAYS = 90;
/** After this many promises only the VRU may agree another. */
export const PROMISES_BY_PARTNER = 2;

/** Whether the person may answer: a seat of the asked organisation, or the VRU on its behalf. */
export function mayAnswer(request: DataRequest, standing: Standing): boolean {
  return speaksFor(standing, request.organisationId) || administers(standing);
}

/**
 * The request with this response as its latest. Problems: the person may not answer; a promised or expected date that has
 * passed or lies more than 90 days ahead; a supply dated in the future; a third promise by the partner.
 */
export function answerRequest(
  request: DataRequest,
  content: ResponseContent,
  standing: Standing,
  now: IsoInstant,
): Result<DataRequest> {
  if (!mayAnswer(request, standing)) {
    return notAllowed('Only the organisation that was asked can answer, or the VRU on its behalf.');
  }
  if (request.notHeldConfirmed)
    return conflict('The VRU has confirmed that this data is not held. Nothing more is asked.');
  const fault = dateFault(content, londonDate(now));
  if (fault !== null) return invalid(fault);
  const onBehalf = !speaksFor(standing, request.organisationId);
  const promising = content.kind === 'will_supply_by';
  if (promising && request.promises >= PROMISES_BY_PARTNER && !administers(standing)) {
    return notAllowed(
      'A later date was promised twice already. Only the VRU can agree another one: please get in touch.',
    );
  }
  const seat = standing.seats.find((held) =>
    onBehalf ? held.administers : held.organisationId === request.organisationId,
  );
  const latest: Response = { ...content, at: now, seatId: seat?.id ?? '', onBehalf };
  return ok({ ...request, latest, promises: request.promises + (promising ? 1 : 0) });
}

function dateFault(content: ResponseContent, today: IsoDate): Record<string, string> | null {
  switch (content.kind) {
    case 'supplied':
      return content.on > today ? { on: 'The supply date lies in the future. Give the day the data was sent.' } : null;
    case 'partly_supplied':
      return aheadFault('expected', content.expected, today);
    case 'will_supply_by':
      return aheadFault('date', content.date, today);
    default:
      return null;
  }
}

function aheadFault(field: string, date: IsoDate, today: IsoDate): Record<string, string> | null {
  if (date <= today) return { [field]: 'Choose a day after today.' };
  const last = addDays(today, PROMISE_DAYS);
  if (date > last) return { [field]: `Choose a day within ${PROMISE_DAYS} days, up to ${last}.` };
  return null;
}

/** The VRU agrees that the data is not held: the source no longer counts. Problems: not the VRU; not said to be not held. */
export function confirmNotHeld(request: DataRequest, standing: Standing): Result<DataRequest> {
  if (!administers(standing)) return notAllowed('Only the VRU can confirm that data is not held.');
  if (request.latest?.kind !== 'not_held') return conflict('The latest answer is no longer "Not held".');
  return ok({ ...request, notHeldConfirmed: true });
}
