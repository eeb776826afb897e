/**
 * Who hosts a meeting in person: a different Specified Authority each time. Terms of reference, "Meeting frequency and
 * format". Fairness is counted by organisation, and only a meeting that was held counts.
 */
import { plural } from '../../words/counts';
import type { IsoDate } from '../calendar/dates';
import type { Membership } from '../membership/types';
import type { HeldMeeting, Host, HostOverride } from './types';

/** How often an organisation has hosted, and when last; null: never. */
export interface HostRecord extends Host {
  readonly times: number;
  readonly last: IsoDate | null;
}

/** Who hosts, and why. */
export interface HostPick extends Host {
  /** Why it is their turn, in words. */
  readonly why: string;
  /** What the chair should know; null when all is well. */
  readonly warning: string | null;
  /** The chair's reason, where the chair chose. */
  readonly chosenBecause: string | null;
}

/** The organisations that can be asked to host: active ones of Specified Authorities that have a seat, A–Z. */
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

/** Every possible host with how often it has hosted, in the order in which they are asked. */
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

/** Fewest times first, then longest ago (never comes first), then A–Z. */
function byTurn(a: HostRecord, b: HostRecord): number {
  if (a.times !== b.times) return a.times - b.times;
  if (a.last !== b.last) return (a.last ?? '') < (b.last ?? '') ? -1 : 1;
  return a.organisation.localeCompare(b.organisation, 'en-GB');
}

/** The organisation that hosted last; null when nobody has. */
export function lastHost(held: readonly HeldMeeting[]): string | null {
  const hosted = held.filter((meeting) => meeting.host !== null).sort((a, b) => (a.date < b.date ? -1 : 1));
  return hosted.at(-1)?.host?.organisationId ?? null;
}

/** Who may host next: everybody but the last host. Where that leaves nobody, the only one there is. */
export function eligibleHosts(records: readonly HostRecord[], last: string | null): readonly HostRecord[] {
  const others = records.filter((record) => record.organisationId !== last);
  return others.length === 0 ? records : others;
}

/**
 * The host of a slot after these meetings. Null: no organisation can host.
 *
 * @param override the chair's choice for this slot; passed over, with a warning, when that organisation may not host any more
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
