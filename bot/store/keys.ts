/**
 * All row keys. A group is a partition, so that everything that belongs together can commit in one transaction. Open
 * and ended things have different prefixes, so that reading a list costs the same however long the history. `!`
 * separates the parts, and no id contains it; `~` sorts after everything that follows a prefix. `stored-data.ts`
 * describes what each family holds.
 */
import { createHash } from 'node:crypto';
import type { IsoInstant } from '../../shared/domain/calendar/dates';
import type { PersonId } from '../../shared/domain/membership/types';
import { formatSubject, type Subject } from '../../shared/domain/subject';

/** A contiguous range of row keys: from ≤ key < to. */
export interface KeyRange {
  readonly from: string;
  readonly to: string;
}

/** Returns the range of all keys that begin with the prefix. */
export function startingWith(prefix: string): KeyRange {
  return { from: prefix, to: `${prefix}~` };
}

/** Returns the range from the start of one range to the end of another. */
export function rangeOver(first: KeyRange, last: KeyRange): KeyRange {
  return { from: first.from, to: last.to };
}

/** Returns the rest of a prefix from a continuation key on. A key outside the prefix restarts from the beginning. */
function continued(prefix: string, after: string | null): KeyRange {
  const range = startingWith(prefix);
  return after?.startsWith(prefix) ? { ...range, from: after } : range;
}

/** Returns a hash of 22 characters, for names that may be too long or contain characters not allowed in a key. */
export function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22);
}

/** Returns a key part that sorts instants in reverse order, newest first. */
function newestFirst(instant: IsoInstant): string {
  return String(9_999_999_999_999 - Date.parse(instant)).padStart(13, '0');
}

/** As `newestFirst`, for months (`YYYY-MM`). */
function newestMonthFirst(month: string): string {
  return String(999_999 - Number(month.replace('-', '')));
}

function personPart(person: PersonId): string {
  return `${person.tenantId.toLowerCase()}.${person.objectId.toLowerCase()}`;
}

/** Partition of the directory: the groups, and the teams and chats linked to them. */
export const DIRECTORY = 'directory';

/** Partition in which the doctor tests write access; it belongs to no group. */
export const DOCTOR = 'doctor';

export const keys = {
  /** Marks a restore in progress; until it is complete the partition holds no group. */
  restoring: '0restoring',
  /** The claim and the result of the latest nightly backup. */
  nightlyBackup: 'backup',

  /** The row that the doctor writes to test write access. */
  doctorMark: 'doctor-mark',

  // Directory
  group: (groupId: string) => `group!${groupId}`,
  groups: startingWith('group!'),
  link: (conversation: string) => `link!${digest(conversation)}`,
  links: startingWith('link!'),

  // Membership: one range holds the group, its agencies, organisations, seats and viewers, and the schedule of its meetings.
  membership: startingWith('membership!'),
  membershipGroup: 'membership!0group',
  membershipAgency: (id: string) => `membership!1agency!${id}`,
  membershipOrganisation: (id: string) => `membership!2organisation!${id}`,
  membershipSeat: (id: string) => `membership!3seat!${id}`,
  membershipViewer: (person: PersonId) => `membership!4viewer!${personPart(person)}`,
  schedule: 'membership!5schedule',
  /** Progress of the recommendations and their common route. In this range, as pages that need them read it anyway. */
  recommendations: startingWith('membership!6recommendation!'),
  recommendation: (number: string) => `membership!6recommendation!${number}`,
  implementationRoute: 'membership!6recommendation!route',
  /** A person's seats in one row: a small read for answering the register, which everybody does at the same time. */
  person: (person: PersonId) => `person!${personPart(person)}`,
  /** A former holder of a seat and the end of the tenure. */
  tenure: (seatId: string, until: IsoInstant) => `tenure!${seatId}!${until}`,
  tenures: startingWith('tenure!'),
  tenuresFrom: (after: string | null) => continued('tenure!', after),
  peopleFrom: (after: string | null) => continued('person!', after),
  personOfKey: (key: string): PersonId => {
    const [tenantId = '', objectId = ''] = (key.split('!')[1] ?? '').split('.');
    return { tenantId, objectId };
  },
  seatOfTenure: (key: string) => key.split('!')[1] ?? '',
  /** Apologies and deputies for a meeting that has no register yet. */
  ahead: (meetingId: string) => `ahead!${meetingId}`,
  meetingOfAhead: (key: string) => key.split('!')[1] ?? '',
  /** The range of meetings before this month. */
  aheadBefore: (month: string, after: string | null): KeyRange => ({
    from: after?.startsWith('ahead!') ? after : 'ahead!',
    to: `ahead!${month}`,
  }),

  // Attendance: the open register, with several seats per row, and its guests; then the closed registers, newest first,
  // one row each. There is at most one open register.
  registers: (after: string | null) => continued('register-', after),
  openRegisters: startingWith('register-open!'),
  openRegister: (meetingId: string) => `register-open!${meetingId}`,
  registerSeats: (meetingId: string, row: number) => `register-open!${meetingId}!seats${String(row).padStart(3, '0')}`,
  /** The turn of an answer for a seat, which only one writer can insert. No list query covers these rows. */
  seatTurn: (meetingId: string, seatId: string, turn: number) => `seat-turn!${meetingId}!${seatId}!${turn}`,
  registerGuests: (meetingId: string, row: number) => `register-open!${meetingId}!guests${row}`,
  closedRegister: (meetingId: string) => `register-past!${newestMonthFirst(meetingId)}`,
  /** The closed registers of a range of months, inclusive. */
  closedRegisters: (from: string, to: string): KeyRange => ({
    from: `register-past!${newestMonthFirst(to)}`,
    to: `register-past!${newestMonthFirst(from)}~`,
  }),

  /** The closed registers of this month and earlier ones, newest first. */
  closedRegistersUntil: (month: string, after: string | null): KeyRange => ({
    from: after?.startsWith('register-past!') ? after : `register-past!${newestMonthFirst(month)}`,
    to: 'register-past!~',
  }),

  // Calendar addresses, by person and by secret.
  calendarOf: (person: PersonId) => `calendar!${personPart(person)}`,
  calendarSecret: (secret: string) => `calendar-secret!${digest(secret)}`,

  // Actions: the sequence number and the unended actions form one range.
  actions: startingWith('action!'),
  actionSequence: 'action!0sequence',
  openActions: startingWith('action!1open!'),
  action: (id: string) => `action!1open!${id}`,
  endedAction: (endedAt: IsoInstant, id: string) => `action-ended!${newestFirst(endedAt)}!${id}`,
  endedActions: (after: string | null) => continued('action-ended!', after),
  /** Index: the key of an ended action, needed to reopen it. */
  endedActionIndex: (id: string) => `action-index!${id}`,

  // The overview's projection: copies of rows stored elsewhere, written in the transaction of the original. They sort
  // directly before the unended actions, so that one range covers both. It starts at a given quarter; older ones are
  // not read.
  projectionWithActions: (since: string): KeyRange => ({
    from: `0projection!1quarter!${since}`,
    to: startingWith('action!').to,
  }),
  projectedQuarters: startingWith('0projection!1quarter!'),
  projectedQuarter: (quarter: string) => `0projection!1quarter!${quarter}`,
  projectedGuests: startingWith('0projection!2guests!'),
  projectedGuestsRow: (row: number) => `0projection!2guests!${row}`,
  projectedMessages: startingWith('0projection!3message!'),
  projectedMessage: (id: string) => `0projection!3message!${id}`,

  // Decisions and key updates, newest first: their ids begin with a reversed timestamp.
  decisions: (after: string | null) => continued('decision!', after),
  decisionId: (at: IsoInstant, operation: string) => `${newestFirst(at)}.${operation}`,
  decision: (id: string) => `decision!${id}`,

  // Tracker: the current state is one range: the guard row, then agreements, then sources with their live requests.
  tracker: startingWith('tracker!'),
  trackerRegister: 'tracker!0register',
  agreements: startingWith('tracker!1agreement!'),
  agreement: (id: string) => `tracker!1agreement!${id}`,
  sources: startingWith('tracker!2source!'),
  source: (sourceId: string) => `tracker!2source!${sourceId}`,
  /**
   * Recipients not reached by messages about a request or round (`slot`). In the tracker's range, as the tracker shows
   * it.
   */
  unreached: startingWith('tracker!3unreached!'),
  unreachedBy: (slot: string, messageId: string) => `tracker!3unreached!${slot}!${messageId}`,
  /** Former states by the last quarter at whose end they held. */
  formerSource: (until: string, sourceId: string) => `tracker-former!${until}!source!${sourceId}`,
  formerAgreement: (until: string, agreementId: string) => `tracker-former!${until}!agreement!${agreementId}`,
  formerSince: (quarter: string): KeyRange => ({ from: `tracker-former!${quarter}`, to: 'tracker-former!~' }),
  endedRequest: (sourceId: string, requestId: string) => `request-ended!${sourceId}!${requestId}`,
  resolvedBarrier: (at: IsoInstant, barrierId: string) => `barrier-resolved!${newestFirst(at)}!${barrierId}`,
  resolvedBarriers: (after: string | null) => continued('barrier-resolved!', after),
  /** Requests made of several sources at once, newest first. */
  rounds: 'round!',
  roundId: (at: IsoInstant, operation: string) => `${newestFirst(at)}.${operation}`,
  round: (roundId: string) => `round!${roundId}`,

  // Quarterly snapshots: every version, and the figures that the trend shows, latest quarter first.
  snapshots: (quarter: string) => `snapshot!${quarter}!`,
  snapshot: (quarter: string, version: number) => `snapshot!${quarter}!${String(version).padStart(4, '0')}`,
  quarters: 'quarter!',
  quarter: (quarter: string) => `quarter!${9_999_999 - Number(`${quarter.slice(0, 4)}${quarter.slice(-1)}`)}`,

  // Support and best practice, newest first by id; withdrawn entries have a prefix of their own.
  practice: startingWith('practice!'),
  practiceId: (at: IsoInstant, operation: string) => `${newestFirst(at)}.${operation}`,
  practiceEntry: (entryId: string) => `practice!${entryId}`,
  withdrawnPractice: (entryId: string) => `practice-withdrawn!${entryId}`,

  // Reminders: one range, read once by a day's run. At most two rows per person, which name only what is still current.
  reminders: startingWith('reminders!'),
  /** The latest day whose digests have been made. */
  remindersRun: 'reminders!0run',
  digestsHeld: 'reminders!1held',
  digestsOff: startingWith('reminders!2off!'),
  digestOff: (person: PersonId) => `reminders!2off!${personPart(person)}`,
  personsTold: startingWith('reminders!3told!'),
  personTold: (person: PersonId) => `reminders!3told!${personPart(person)}`,
  /** Returns the address, in the form of `addressOf`, from the key of either kind of row about a person. */
  addressOfReminders: (key: string) => key.split('!')[2] ?? '',

  // Conversations and cards posted into them
  conversations: startingWith('conversation!'),
  personalConversation: (person: PersonId) => `conversation!person!${personPart(person)}`,
  groupConversation: 'conversation!group',
  address: (id: string) => `conversation-address!${id}`,
  /** Teams and chats in which the app is installed or used, by a hash of their Teams id. */
  places: startingWith('conversation!place!'),
  place: (id: string) => `conversation!place!${id}`,
  postedCards: (subject: Subject) => startingWith(`posted!${formatSubject(subject)}!`),
  postedCard: (subject: Subject, activityId: string) => `posted!${formatSubject(subject)}!${digest(activityId)}`,
  /** Subjects whose posted cards are stale. */
  staleCards: startingWith('stale!'),
  /** Its ETag changes whenever anything that a posted card shows has changed. */
  cardsChanged: 'cards-changed',
  staleCard: (subject: Subject) => `stale!${formatSubject(subject)}`,

  // Outbox: a permanent row per message; the list rows exist only while it waits or needs the VRU's attention.
  message: (id: string) => `message!${id}`,
  waiting: startingWith('message-waiting!'),
  waitingMessage: (id: string) => `message-waiting!${id}`,
  undelivered: startingWith('message-undelivered!'),
  /** Servers, by the id of the process. Adjacent to the two lists, so that one range reads all three. */
  senders: startingWith('message-sender!'),
  sender: (id: string) => `message-sender!${id}`,
  /** Newest first. */
  undeliveredMessage: (at: IsoInstant, id: string) => `message-undelivered!${newestFirst(at)}!${id}`,
  formerUndeliveredMessage: (id: string) => `message-undelivered!${id}`,
  /** Delivery outcomes of the messages about a round or request. */
  reachOf: (slot: string) => startingWith(`reach!${slot}!`),
  reach: (slot: string, messageId: string) => `reach!${slot}!${messageId}`,
  slotOfReach: (key: string) => key.split('!')[1] ?? '',

  /**
   * Prefixes of append-only rows, in key order: inserted once, in the transaction of an operation, and never deleted.
   * They are nearly all rows of an old group. Only the removal of old texts changes them, and it updates `retention`
   * with each batch. A backup copies them differently from mutable rows (see backup/consistent-copy).
   */
  appendOnly: [
    'barrier-resolved!',
    'event!',
    'event-of!',
    'operation!',
    'request-ended!',
    'seat-turn!',
    'tracker-former!',
  ] as readonly string[],

  /** Prefixes of rows about the running servers, which say nothing about the group. Backups leave them out. */
  ofServers: ['message-sender!'] as readonly string[],

  /** Progress of the removal of old names and texts. */
  retention: 'retention!progress',

  // The trace of every change
  operation: (id: string) => `operation!${id}`,
  /** Events of all areas, newest first. `99 - place` puts the later events of one operation first, too. */
  event: (at: IsoInstant, operation: string, place: number) => `event!${newestFirst(at)}!${operation}!${99 - place}`,
  /** Events from a continuation key, or from `until`, back to `since`; both inclusive. Null leaves a bound open. */
  events: (until: IsoInstant | null, since: IsoInstant | null, after: string | null): KeyRange => ({
    from: after?.startsWith('event!') ? after : `event!${until === null ? '' : newestFirst(until)}`,
    to: since === null ? 'event!~' : `event!${newestFirst(since)}~`,
  }),
  /** The copy of an event in the history of one of its subjects. */
  eventOf: (subject: Subject, at: IsoInstant, operation: string, place: number) =>
    `event-of!${formatSubject(subject)}!${newestFirst(at)}!${operation}!${99 - place}`,
  /** As above, from the part of the event's own key after its prefix. */
  eventOfRest: (subject: Subject, rest: string) => `event-of!${formatSubject(subject)}!${rest}`,
  eventsOf: (subject: Subject, after: string | null) => continued(`event-of!${formatSubject(subject)}!`, after),
  /** Returns the instant encoded in a key of `eventOf`; null for any other text. */
  instantOfEventOf: (key: string): IsoInstant | null => {
    const ticks = /^event-of![^!]+!(\d{13})!/.exec(key)?.[1];
    return ticks === undefined ? null : new Date(9_999_999_999_999 - Number(ticks)).toISOString();
  },
} as const;
