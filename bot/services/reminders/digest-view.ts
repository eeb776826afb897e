/** Views of digests. */
import type {
  DigestView,
  HoldView,
  OwnDigestView,
  ReminderLineView,
  RemindersView,
} from '../../../shared/contract/reminders';
import { placedSeats, seatLabel } from '../../../shared/domain/membership/seats';
import { samePerson } from '../../../shared/domain/membership/standing';
import type { Membership, PersonId } from '../../../shared/domain/membership/types';
import { may } from '../../../shared/domain/policy';
import { remindersPolicy } from '../../../shared/domain/reminders/policy';
import { remindersOn } from '../../../shared/domain/reminders/schedule';
import { nextDigestDay } from '../../../shared/domain/reminders/slots';
import {
  addressOf,
  type Digest,
  type DueReminder,
  type Hold,
  itemKey,
  type ReminderFacts,
  type ReminderItem,
} from '../../../shared/domain/reminders/types';
import { becauseWords, linesOf, type ReminderLine, summaryWords } from '../../../shared/domain/reminders/words';
import type { LoadedReminders } from '../../store/reminders';
import type { Context } from '../context';
import { seatWords } from '../membership/seat-words';
import { factsIn, type LoadedFacts, stateIn } from './facts';

/** Returns the lines as worded on this day, with their summary. */
export function linesView(
  items: readonly Pick<DueReminder, 'item'>[],
  day: string,
  facts: ReminderFacts,
): Pick<OwnDigestView, 'summary' | 'lines'> {
  const lines = linesOf(items, day, facts);
  return { summary: summaryWords(lines), lines: lines.map(lineView) };
}

function lineView({ item, title, detail, when, urgency }: ReminderLine): ReminderLineView {
  return { key: itemKey(item), kind: item.kind, title, detail, when, urgency, path: pathTo(item) };
}

/** Returns the path of the tab's page about an item, which also shows its present state. */
export function pathTo(item: ReminderItem): string {
  switch (item.kind) {
    case 'request':
    case 'escalation':
      return `/sources/${item.sourceId}?request=${item.requestId}`;
    case 'action':
      return `/actions?only=${item.actionId}`;
    case 'meeting':
      return '/meetings';
    case 'figure':
      return `/quarters/${item.quarter}`;
  }
}

interface Seen {
  readonly facts: LoadedFacts;
  readonly reminders: LoadedReminders;
}

/**
 * Returns the view of the next digests: the reader's own, and everybody's for readers who may foresee them. `person` is
 * null without an actor.
 */
export function remindersView(
  { facts: loaded, reminders }: Seen,
  context: Context,
  person: PersonId | null,
): RemindersView {
  const { membership, standing, today, now, planning } = context;
  const facts = factsIn(loaded, context);
  const day = nextDigestDay(now, reminders.run?.value.day ?? null, planning.calendar);
  const digests = remindersOn(day, facts, stateIn(reminders));
  const own = person === null ? undefined : digests.find((digest) => samePerson(digest.person, person));
  const choose = may(remindersPolicy.choose, standing);
  return {
    today,
    group: membership.group.name,
    day,
    own: {
      because: choose && person !== null ? becauseWords(person, membership) : '',
      digest: person !== null && choose && !reminders.off.has(addressOf(person)),
      ...linesView(own?.items ?? [], day, facts),
    },
    next: may(remindersPolicy.foresee, standing) ? nextView(digests, day, facts, reminders) : null,
    may: { choose, hold: may(remindersPolicy.hold, standing) },
  };
}

function nextView(
  digests: readonly Digest[],
  day: string,
  facts: ReminderFacts,
  { held }: LoadedReminders,
): NonNullable<RemindersView['next']> {
  const { membership } = facts;
  const people = held?.value.people ?? [];
  const listed = new Set(digests.map(({ person }) => addressOf(person)));
  const holdOf = (address: string): HoldView | null => {
    const hold = people.find((one) => one.address === address);
    return hold === undefined ? null : holdView(hold, membership);
  };
  const all = held?.value.all ?? null;
  return {
    held: all === null ? null : holdView(all, membership),
    digests: digests.map(({ person, seatId, items }): DigestView => {
      return {
        seatId,
        to: seatsOf(person, membership),
        ...linesView(items, day, facts),
        held: holdOf(addressOf(person)),
      };
    }),
    alsoHeld: people
      .filter(({ address }) => !listed.has(address))
      .flatMap((hold) => {
        const seat = membership.seats.find(({ holder }) => holder !== null && addressOf(holder) === hold.address);
        if (seat?.holder == null) return [];
        return [{ seatId: seat.id, to: seatsOf(seat.holder, membership), held: holdView(hold, membership) }];
      }),
  };
}

function holdView({ at, by }: Hold, membership: Membership): HoldView {
  return { since: at, by: seatWords(by, { membership }) };
}

/** Returns a person's seats, in words. */
function seatsOf(person: PersonId, membership: Membership): string {
  return placedSeats(membership)
    .filter(({ seat }) => seat.holder !== null && samePerson(seat.holder, person))
    .map(({ seat, organisation }) =>
      seat.representation ? `${seatLabel(seat, organisation)}, ${organisation.name}` : seatLabel(seat, organisation),
    )
    .join('; ');
}
