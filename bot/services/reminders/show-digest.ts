/** The view of a digest for its card: its items in their present state, not as they were when it was created. */
import type { DigestCardView } from '../../../shared/contract/reminders';
import { type IsoDate, londonDate } from '../../../shared/domain/calendar/dates';
import { actingSeat, SYSTEM, samePerson } from '../../../shared/domain/membership/standing';
import type { PersonId } from '../../../shared/domain/membership/types';
import { remindersOn, stillDue } from '../../../shared/domain/reminders/schedule';
import { nextCheckAt, nextDigestDay } from '../../../shared/domain/reminders/slots';
import {
  addressOf,
  type DueReminder,
  isHeld,
  itemKey,
  type ReminderFacts,
} from '../../../shared/domain/reminders/types';
import { becauseWords } from '../../../shared/domain/reminders/words';
import { ok, type Result } from '../../../shared/domain/result';
import { loadMessage, type Message, newMessage } from '../../store/outbox';
import { loadDigestWish, loadReminders } from '../../store/reminders';
import type { Reader, Services } from '../context';
import { query } from '../query';
import { linesView } from './digest-view';
import { factsIn, loadFacts, loadReminderFacts, stateIn } from './facts';

interface Shown {
  readonly facts: ReminderFacts;
  readonly items: readonly Pick<DueReminder, 'item'>[];
  readonly person: PersonId;
  readonly day: IsoDate;
  readonly today: IsoDate;
  readonly on: boolean;
}

function digestView({ facts, items, person, day, today, on }: Shown): DigestCardView {
  const { membership } = facts;
  const { summary, lines } = linesView(items, day > today ? day : today, facts);
  const byKey = new Map(items.map(({ item }) => [itemKey(item), item]));
  return {
    group: membership.group.name,
    because: becauseWords(person, membership),
    day,
    today,
    summary,
    lines: lines.flatMap((line) => {
      const item = byKey.get(line.key);
      return item === undefined ? [] : [{ ...line, item }];
    }),
    on,
  };
}

/**
 * Returns a digest's view at the time of sending, or the instant before which it may not be sent, or null if none of
 * its items is due any more. Four storage requests, seven if the facts have changed.
 */
export async function digestToSend(
  services: Services,
  groupId: string,
  person: PersonId,
  { content, notBefore }: Message,
): Promise<DigestCardView | { readonly notBefore: string } | null> {
  const { table, now, calendar } = services;
  if (content.kind !== 'digest') return null;
  const [facts, { off, held }] = await Promise.all([
    loadReminderFacts(services, groupId),
    loadDigestWish(table, groupId, person),
  ]);
  const today = londonDate(now());
  const items = facts === null ? [] : stillDue({ person, items: content.items }, today, facts, off);
  if (facts === null || items.length === 0) return null;
  // A digest of an earlier day is late: the next digest contains its lines.
  const late = londonDate(notBefore) < today;
  if (late || isHeld(addressOf(person), held)) return { notBefore: nextCheckAt(now(), calendar) };
  return digestView({ facts, items, person, day: content.day, today, on: !off });
}

/** Returns the reader's own digest of a day, with its items in their present state. Seven storage requests. */
export const showDigest = query({
  load: async (services, groupId, day: IsoDate, { actor }: Reader) => {
    const person = actor ?? SYSTEM;
    const id = idOf(groupId, person, day);
    const [facts, wish, message] = await Promise.all([
      loadFacts(services, groupId),
      loadDigestWish(services.table, groupId, person),
      loadMessage(services.table, groupId, id),
    ]);
    return { loaded: facts, wish, message, person };
  },
  view: ({ loaded, wish, message, person }, context, day) => {
    const facts = factsIn(loaded, context);
    const content = message?.value.content;
    const all = content?.kind === 'digest' ? content.items : [];
    const items = stillDue({ person, items: all }, context.today, facts, false);
    return ok(digestView({ facts, items, person, day, today: context.today, on: !wish.off }));
  },
});

/** Returns the id of a person's digest of a day. */
function idOf(groupId: string, { tenantId, objectId }: PersonId, day: IsoDate): string {
  const target = { kind: 'person', person: { tenantId, objectId }, seatId: '' } as const;
  return newMessage(groupId, { kind: 'digest', day, items: [] }, target, day, '').id;
}

const nextDigest = query({
  load: async (services, groupId, _wanted: undefined, { actor }: Reader) => {
    const [facts, reminders] = await Promise.all([
      loadFacts(services, groupId),
      loadReminders(services.table, groupId),
    ]);
    return { loaded: facts, reminders, person: actor ?? SYSTEM };
  },
  view: ({ loaded, reminders, person }, context) => {
    const facts = factsIn(loaded, context);
    const { now, today, planning, standing } = context;
    const day = nextDigestDay(now, reminders.run?.value.day ?? null, planning.calendar);
    const own = remindersOn(day, facts, stateIn(reminders)).find((digest) => samePerson(digest.person, person));
    const on = !reminders.off.has(addressOf(person));
    const view = digestView({ facts, items: own?.items ?? [], person, day, today, on });
    return ok(actingSeat(standing) === '' ? { ...view, because: '' } : view);
  },
});

/** Returns the reader's own next digest. Five storage requests. */
export function showNextDigest(services: Services, reader: Reader): Promise<Result<DigestCardView>> {
  return nextDigest(services, reader, undefined);
}
