/**
 * The rotation of hosts for meetings in person: a different Specified Authority each time. Terms of reference, "Meeting
 * frequency and format". Fairness is counted by organisation, and only meetings that were held count.
 */
import { plural } from '../../words/counts';
import type { IsoDate } from '../calendar/dates';
import type { Membership } from '../membership/types';
import type { HeldMeeting, Host, HostOverride } from './types';

/** How many times an organisation has hosted, and when it last did; `last` is null if it never has. */
export interface HostRecord extends Host {
  readonly times: number;
  readonly last: IsoDate | null;
}

/** The host of a slot, and why. */
export interface HostPick extends Host {
  /** Why it is their turn, in words. */
  readonly why: string;
  /** A warning for the chair; null if there is none. */
  readonly warning: string | null;
  /** The chair's reason; null if the rotation decided. */
  readonly chosenBecause: string | null;
}

/** Returns the organisations that can host: active ones of Specified Authorities that have a seat, A–Z. */
export function possibleHosts(membership: Pick<Membership, 'agencies' | 'organisations' | 'seats'>): readonly Host[] {
  const specified = new Set(
    membership.agencies.filter((agency) => agency.category === 'specified').map((agency) => agency.id),
  );
  const seated = new Set(membership.seats.map(({ organisationId }) => organisationId));
  return membership.organisations
    .filter(({ id, agencyId, active }) => active && specified.has(agencyId) && seated.has(id))
    .map(({ id, name }) => ({ organisationId: id, organisation: name }))
    .sort((a, b) => a.organisation.localeCompare(b.organisation, 'en-GB'));
}

/** Returns every possible host with its record, in rotation order. */
export function hostRecords(hosts: readonly Host[], held: readonly HeldMeeting[]): readonly HostRecord[] {
  return hosts
    .map((host): HostRecord => {
      const own = held.filter((meeting) => meeting.host?.organisationId === host.organisationId);
      return {
        ...host,
        times: own.length,
        last:
          own
            .map(({ date }) => date)
            .sort()
            .at(-1) ?? null,
      };
    })
    .sort(byTurn);
}

/** Compares by rotation order: fewest times first, then longest ago (never comes first), then A–Z. */
function byTurn(a: HostRecord, b: HostRecord): number {
  if (a.times !== b.times) return a.times - b.times;
  if (a.last !== b.last) return (a.last ?? '') < (b.last ?? '') ? -1 : 1;
  return a.organisation.localeCompare(b.organisation, 'en-GB');
}

/** Returns the id of the organisation that hosted last; null if none has. */
export function lastHost(held: readonly HeldMeeting[]): string | null {
  const hosted = held.filter((meeting) => meeting.host !== null).sort((a, b) => (a.date < b.date ? -1 : 1));
  return hosted.at(-1)?.host?.organisationId ?? null;
}

/**
 * Returns the organisations that may host next: all except the last host, or only the last host if there is no other.
 */
export function eligibleHosts(records: readonly HostRecord[], last: string | null): readonly HostRecord[] {
  const others = records.filter((record) => record.organisationId !== last);
  return others.length === 0 ? records : others;
}

/**
 * Returns the host of the slot that follows these meetings. Null if no organisation can host.
 *
 * @param override the chair's choice for this slot; ignored, with a warning, if that organisation may no longer host
 */
export function pickHost(
  hosts: readonly Host[],
  held: readonly HeldMeeting[],
  override: HostOverride | undefined,
): HostPick | null {
  const records = hostRecords(hosts, held);
  const last = lastHost(held);
  const eligible = eligibleHosts(records, last);
  const [first, second] = eligible;
  if (first === undefined) return null;
  const chosen = eligible.find((record) => record.organisationId === override?.organisationId);
  if (chosen !== undefined && override !== undefined) {
    const { organisationId, organisation } = chosen;
    return {
      organisationId,
      organisation,
      why: 'Chosen by the chair.',
      warning: null,
      chosenBecause: override.reason,
    };
  }
  const { organisationId, organisation } = first;
  return {
    organisationId,
    organisation,
    why: turnInWords(first, eligible),
    warning: warningOf(second === undefined, first.organisationId === last, override !== undefined),
    chosenBecause: null,
  };
}

function turnInWords(first: HostRecord, eligible: readonly HostRecord[]): string {
  if (eligible.length === 1) return 'The only organisation that can host.';
  const asFew = eligible.filter((record) => record.times === first.times);
  const often =
    first.times === 0 ? 'Has not hosted yet' : `Has hosted ${first.times} times`.replace(/ 1 times$/, ' once');
  if (asFew.length === 1) return `${often}; everybody else whose turn it could be has more often.`;
  const asLongAgo = asFew.filter((record) => record.last === first.last);
  if (first.last !== null && asLongAgo.length === 1) {
    return `${often}, as few as ${others(asFew.length - 1)}, and longest ago (${first.last}).`;
  }
  return `${often}, like ${others(asLongAgo.length - 1)}; first from A to Z.`;
}

function others(count: number): string {
  return plural(count, 'one other', `${count} others`);
}

function warningOf(alone: boolean, again: boolean, passedOver: boolean): string | null {
  if (again) return 'It hosted the last time too: no other organisation can.';
  if (alone) return 'No other organisation can host.';
  return passedOver ? 'The organisation that the chair chose cannot host any more.' : null;
}
