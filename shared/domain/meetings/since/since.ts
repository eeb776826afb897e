/**
 * The "Since the last meeting" summary, computed from the events after it began and from the states of sources and
 * agreements then and now. Nobody has to type anything for it, because no minutes are taken: terms of reference,
 * "Meeting frequency and format".
 */
import { agreementStatus, expiresSoon } from '../../agreements/status';
import type { BarrierCode } from '../../barriers/types';
import { type IsoDate, type IsoInstant, londonDate } from '../../calendar/dates';
import { type ActionsSince, actionsSince } from './actions';
import { type ColourChange, coloursSince } from './colours';
import { type BrokenPromise, brokenPromises, type ResponseSince, responsesSince } from './responses';
import type { SinceGiven, TimedEvent } from './types';

export interface BarrierSince {
  readonly sourceId: string;
  readonly barrierId: string;
  readonly code: BarrierCode;
  readonly at: IsoInstant;
}

export interface AgreementSince {
  readonly agreementId: string;
  readonly title: string;
  /** Its last day. */
  readonly on: IsoDate;
  readonly expired: boolean;
}

export interface SinceLastMeeting {
  readonly colours: readonly ColourChange[];
  readonly responses: readonly ResponseSince[];
  readonly promises: readonly BrokenPromise[];
  /** Barriers opened since then that are still open. */
  readonly opened: readonly BarrierSince[];
  readonly resolved: readonly BarrierSince[];
  readonly actions: ActionsSince;
  /** In force and expiring within three months, or expired since. */
  readonly agreements: readonly AgreementSince[];
  /** Ids of seats that have a new holder (`joined`), and of seats that nobody holds any more (`left`). */
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

/** Computes what has happened since the last meeting began, including what was agreed in that meeting. */
export function sinceLastMeeting(given: SinceGiven): SinceLastMeeting {
  const { happened } = given;
  return {
    colours: coloursSince(given),
    responses: responsesSince(happened),
    promises: brokenPromises(given),
    ...barriersSince(happened),
    actions: actionsSince(happened),
    agreements: agreementsSince(given),
    ...seatsSince(happened),
  };
}

function barriersSince(happened: readonly TimedEvent[]): Pick<SinceLastMeeting, 'opened' | 'resolved'> {
  const latest = new Map<string, BarrierSince & { readonly open: boolean }>();
  for (const { at, event } of happened) {
    if (event.kind !== 'barriers.opened' && event.kind !== 'barriers.resolved') continue;
    const { sourceId, barrierId, code } = event;
    latest.set(barrierId, { sourceId, barrierId, code, at, open: event.kind === 'barriers.opened' });
  }
  const all = [...latest.values()];
  const bare = ({ open: _, ...barrier }: (typeof all)[number]): BarrierSince => barrier;
  return { opened: all.filter(({ open }) => open).map(bare), resolved: all.filter(({ open }) => !open).map(bare) };
}

function agreementsSince({ agreements, from, today }: SinceGiven): readonly AgreementSince[] {
  const then = londonDate(from);
  return agreements
    .flatMap(({ now }): readonly AgreementSince[] => {
      const { id: agreementId, title, expiry } = now;
      if (expiry === null) return [];
      const expired = agreementStatus(now, today) === 'expired' && expiry >= then;
      return expired || expiresSoon(now, today) ? [{ agreementId, title, on: expiry, expired }] : [];
    })
    .sort((a, b) => a.on.localeCompare(b.on) || a.title.localeCompare(b.title));
}

/** Groups seats by their last change of holder. */
function seatsSince(happened: readonly TimedEvent[]): Pick<SinceLastMeeting, 'joined' | 'left'> {
  const held = new Map<string, boolean>();
  for (const { event } of happened) {
    if (event.kind === 'membership.seat-bound') held.set(event.seatId, true);
    if (event.kind === 'membership.seat-vacated') held.set(event.seatId, false);
    if (event.kind === 'membership.first-people-seated') for (const seatId of event.seatIds) held.set(seatId, true);
  }
  const seats = [...held];
  return {
    joined: seats.flatMap(([seatId, now]) => (now ? [seatId] : [])),
    left: seats.flatMap(([seatId, now]) => (now ? [] : [seatId])),
  };
}
