/**
 * The digests of a day. Each person gets at most one per day, none on a non-working day, and no item twice for the same
 * reminder day.
 */
import type { IsoDate } from '../calendar/dates';
import { isWorkingDay } from '../calendar/working-days';
import { holdersOf } from '../membership/seats';
import type { Holder, Membership, PersonId, Seat } from '../membership/types';
import { effectiveDue } from '../tracker/due-days';
import type { Reminded } from './reminded';
import { actionSlot, escalationSlot, figureSlot, meetingSlot, requestSlot } from './slots';
import {
  addressOf,
  type Digest,
  type DueReminder,
  isHeld,
  itemKey,
  type ReminderFacts,
  type ReminderItem,
  type ReminderState,
} from './types';

/** A recipient, and the seat that is the reason. */
interface Addressee {
  readonly holder: Holder;
  readonly seatId: string;
}

/** An item for which a reminder day has come. */
interface Due {
  readonly item: ReminderItem;
  /** The latest of its reminder days that has come. */
  readonly slot: IsoDate;
  /** Its due day, by which lines are sorted. */
  readonly due: IsoDate;
  readonly to: readonly Addressee[];
  /** The last manual reminder to the present recipients; null if there is none. */
  readonly reminded: Reminded | null;
}

/** Builds each person's digest for this day, including those on hold. No item is listed twice. */
export function remindersOn(today: IsoDate, facts: ReminderFacts, state: ReminderState): readonly Digest[] {
  if (!isWorkingDay(today, facts.calendar)) return [];
  const digests = new Map<string, Digest>();
  for (const due of dueOn(today, facts)) {
    for (const { holder, seatId } of due.to) {
      const address = addressOf(holder);
      const line = lineFor(due, holder, state.told.get(address)?.items[itemKey(due.item)] ?? null);
      if (line === null || isQuiet(address, due.item, today, state)) continue;
      const digest = digests.get(address) ?? newDigest(holder, seatId, state);
      const listed = digest.items.some(({ item }) => itemKey(item) === itemKey(due.item));
      if (!listed) digests.set(address, { ...digest, items: [...digest.items, line] });
    }
  }
  return [...digests.values()];
}

/**
 * Filters the lines of a digest that still apply at the moment of sending: not answered, done, moved, handed over or
 * withdrawn in the meantime, and the person still holds the seat.
 *
 * @param off whether the person has turned their digest off
 */
export function stillDue(
  { person, items }: { readonly person: PersonId; readonly items: readonly DueReminder[] },
  today: IsoDate,
  facts: ReminderFacts,
  off: boolean,
): readonly DueReminder[] {
  const due = new Map(dueOn(today, facts).map((one) => [itemKey(one.item), one]));
  return items.filter(({ item, after }) => {
    const one = due.get(itemKey(item));
    const holder = one?.to.find((addressee) => addressOf(addressee.holder) === addressOf(person))?.holder;
    if (one === undefined || holder === undefined || (off && item.kind !== 'escalation')) return false;
    return lineFor(one, holder, after) !== null;
  });
}

/**
 * Returns the keys of all items that may still be the subject of a reminder. Stored reminders for other keys can be
 * dropped.
 */
export function liveItems({ records, actions, meeting, figures }: ReminderFacts): ReadonlySet<string> {
  const requests = records.flatMap(({ source, requests: own }) =>
    own.flatMap(({ id: requestId }) => {
      const ids = { sourceId: source.id, requestId };
      return [itemKey({ kind: 'request', ...ids }), itemKey({ kind: 'escalation', ...ids })];
    }),
  );
  return new Set([
    ...requests,
    ...actions.map(({ id: actionId }) => itemKey({ kind: 'action', actionId })),
    itemKey({ kind: 'meeting', meetingId: meeting.id }),
    ...figures.map((quarter) => itemKey({ kind: 'figure', quarter })),
  ]);
}

function newDigest({ tenantId, objectId }: Holder, seatId: string, { held }: ReminderState): Digest {
  const person = { tenantId, objectId };
  return { person, seatId, items: [], held: isHeld(addressOf(person), held) };
}

/**
 * Whether the person gets no line for this item: they have had today's digest, or turned their digest off. An
 * escalation is sent to the chair even if the digest is off.
 */
function isQuiet(address: string, item: ReminderItem, today: IsoDate, { told, off }: ReminderState): boolean {
  return (told.get(address)?.day ?? '') >= today || (off.has(address) && item.kind !== 'escalation');
}

/**
 * Returns the line for a person who was last told on the day `told`. Null if they have been told, by digest or by hand,
 * since the slot.
 */
function lineFor({ item, slot, reminded }: Due, { since }: Holder, told: IsoDate | null): DueReminder | null {
  const byHand = reminded !== null && reminded.on >= since && reminded.on > (told ?? '') ? reminded.on : told;
  return byHand !== null && slot <= byHand ? null : { item, after: told };
}

/** Returns all items for which a reminder day has come: earliest due day first, then figures, then the meeting. */
function dueOn(today: IsoDate, facts: ReminderFacts): readonly Due[] {
  const dated = [...requestsDue(today, facts), ...actionsDue(today, facts)];
  return [
    ...dated.sort((a, b) => a.due.localeCompare(b.due) || itemKey(a.item).localeCompare(itemKey(b.item))),
    ...figuresDue(today, facts),
    ...meetingsDue(today, facts),
  ];
}

function requestsDue(today: IsoDate, { records, membership, calendar }: ReminderFacts): readonly Due[] {
  return records
    .filter(({ source }) => source.state === 'active')
    .flatMap(({ source: { id: sourceId }, requests }) =>
      requests.flatMap((request): readonly Due[] => {
        const due = effectiveDue(request) ?? request.due;
        const ids = { sourceId, requestId: request.id };
        const slot = requestSlot(request, today, calendar);
        const escalated = escalationSlot(request, today, calendar);
        const to = partnersOf(membership, request.organisationId);
        return [
          ...(slot === null
            ? []
            : [{ item: { kind: 'request', ...ids } as const, slot, due, to, reminded: request.reminded ?? null }]),
          ...(escalated === null
            ? []
            : [
                {
                  item: { kind: 'escalation', ...ids } as const,
                  slot: escalated,
                  due,
                  to: chairsOf(membership),
                  reminded: null,
                },
              ]),
        ];
      }),
    );
}

function actionsDue(today: IsoDate, { actions, membership, calendar }: ReminderFacts): readonly Due[] {
  return actions.flatMap((action): readonly Due[] => {
    const { id: actionId, ownerSeatId, due, endedAt, reminded } = action;
    const slot = endedAt === null ? actionSlot(action, today, calendar) : null;
    if (slot === null) return [];
    const to = heldBy(membership, ({ id }) => id === ownerSeatId);
    // A manual reminder may have gone to a previous owner.
    const own = reminded?.owner === ownerSeatId ? reminded : null;
    return [{ item: { kind: 'action', actionId }, slot, due, to, reminded: own }];
  });
}

function figuresDue(today: IsoDate, { figures, membership, calendar }: ReminderFacts): readonly Due[] {
  return figures.flatMap((quarter): readonly Due[] => {
    const slot = figureSlot(quarter, today, calendar);
    const to = heldBy(membership, ({ administers }) => administers);
    return slot === null ? [] : [{ item: { kind: 'figure', quarter }, slot, due: slot, to, reminded: null }];
  });
}

function meetingsDue(today: IsoDate, { meeting, membership, calendar }: ReminderFacts): readonly Due[] {
  const slot = meetingSlot(meeting.date, today, calendar);
  if (slot === null) return [];
  const to = heldBy(membership, () => true);
  return [{ item: { kind: 'meeting', meetingId: meeting.id }, slot, due: meeting.date, to, reminded: null }];
}

function heldBy({ seats }: Membership, isMeant: (seat: Seat) => boolean): readonly Addressee[] {
  return seats
    .filter(isMeant)
    .flatMap(({ id: seatId, holder }) => (holder === null ? [] : ([{ seatId, holder }] satisfies Addressee[])));
}

/** Returns the holders of the organisation's seats; if there are none, the VRU, which answers on its behalf. */
function partnersOf(membership: Membership, organisationId: string): readonly Addressee[] {
  const own = new Set(holdersOf(membership, organisationId).map(({ id }) => id));
  if (own.size > 0) return heldBy(membership, ({ id }) => own.has(id));
  const unit = heldBy(membership, ({ administers, office }) => administers && office === null);
  return unit.length > 0 ? unit : chairsOf(membership);
}

/** Returns the Chair; if nobody holds that seat, the Vice-Chair, who acts then. */
function chairsOf(membership: Membership): readonly Addressee[] {
  const chair = heldBy(membership, ({ office }) => office === 'chair');
  return chair.length > 0 ? chair : heldBy(membership, ({ office }) => office === 'vice-chair');
}
