/**
 * Every key, in one place. A group is a partition, so that whatever belongs together commits together. Open and ended
 * things have different prefixes: a list costs what it shows, however long the history. `!` separates the parts, and no id
 * contains it; `~` sorts after everything that follows a prefix. What each family holds is told in `stored-data.ts`.
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

/** All keys that begin with the prefix. */
export function startingWith(prefix: string): KeyRange {
  return { from: prefix, to: `${prefix}~` };
}

/** From the beginning of one range to the end of another. */
export function rangeOver(first: KeyRange, last: KeyRange): KeyRange {
  return { from: first.from, to: last.to };
}

/** The rest of a prefix from a key that an earlier page named. A key from anywhere else begins at the beginning. */
function continued(prefix: string, after: string | null): KeyRange {
  const range = startingWith(prefix);
  return after?.startsWith(prefix) ? { ...range, from: after } : range;
}

/** A short name for something whose own name may be long or hold characters that a key must not: 22 characters. */
export function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22);
}

/** Newest first: sorts in the reverse order of the instants. */
function newestFirst(instant: IsoInstant): string {
  return String(9_999_999_999_999 - Date.parse(instant)).padStart(13, '0');
}

/** Of months, `YYYY-MM`. */
function newestMonthFirst(month: string): string {
  return String(999_999 - Number(month.replace('-', '')));
}

function personPart(person: PersonId): string {
  return `${person.tenantId.toLowerCase()}.${person.objectId.toLowerCase()}`;
}

/** Which groups there are, and which team or chat belongs to which. */
export const DIRECTORY = 'directory';

/** Where the doctor tries whether it may write: beside the groups, in none of them. */
export const DOCTOR = 'doctor';

export const keys = {
  /** A restore that is under way in a partition: until it is over there is no group there. */
  restoring: '0restoring',
  /** Who took the last nightly backup, and when. */
  nightlyBackup: 'backup',

  /** What the doctor wrote last to see whether it may. */
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
  /** How far the recommendations have come, and the route that all of them take: every page that needs them has the membership anyway. */
  recommendations: startingWith('membership!6recommendation!'),
  recommendation: (number: string) => `membership!6recommendation!${number}`,
  implementationRoute: 'membership!6recommendation!route',
  /** A person's seats, for the one press that everybody makes at once. */
  person: (person: PersonId) => `person!${personPart(person)}`,
  /** Who held a seat, until when. */
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
  /** Those for meetings before this month. */
  aheadBefore: (month: string, after: string | null): KeyRange => ({
    from: after?.startsWith('ahead!') ? after : 'ahead!',
    to: `ahead!${month}`,
  }),

  // Attendance: the open register, its seats in rows of a few, and its guests; then the closed ones, newest first, a single
  // row each. There is at most one open register.
  registers: (after: string | null) => continued('register-', after),
  openRegisters: startingWith('register-open!'),
  openRegister: (meetingId: string) => `register-open!${meetingId}`,
  registerSeats: (meetingId: string, row: number) => `register-open!${meetingId}!seats${String(row).padStart(3, '0')}`,
  /** Who was the first, second … to answer for a seat: two cannot be the same. No list holds them. */
  seatTurn: (meetingId: string, seatId: string, turn: number) => `seat-turn!${meetingId}!${seatId}!${turn}`,
  registerGuests: (meetingId: string, row: number) => `register-open!${meetingId}!guests${row}`,
  closedRegister: (meetingId: string) => `register-past!${newestMonthFirst(meetingId)}`,
  /** The closed registers of these months, both included. */
  closedRegisters: (from: string, to: string): KeyRange => ({
    from: `register-past!${newestMonthFirst(to)}`,
    to: `register-past!${newestMonthFirst(from)}~`,
  }),

  /** Those of this month and of those before it, the latest first. */
  closedRegistersUntil: (month: string, after: string | null): KeyRange => ({
    from: after?.startsWith('register-past!') ? after : `register-past!${newestMonthFirst(month)}`,
    to: 'register-past!~',
  }),

  // Calendar addresses: by the person, and by the secret.
  calendarOf: (person: PersonId) => `calendar!${personPart(person)}`,
  calendarSecret: (secret: string) => `calendar-secret!${digest(secret)}`,

  // Actions: the running number and the unended ones are one range.
  actions: startingWith('action!'),
  actionSequence: 'action!0sequence',
  openActions: startingWith('action!1open!'),
  action: (id: string) => `action!1open!${id}`,
  endedAction: (endedAt: IsoInstant, id: string) => `action-ended!${newestFirst(endedAt)}!${id}`,
  endedActions: (after: string | null) => continued('action-ended!', after),
  /** Where an ended action lies, for reopening it. */
  endedActionIndex: (id: string) => `action-index!${id}`,

  // A projection for the overview: copies of what lies elsewhere, written in the transaction of the original. They sort right
  // before the unended actions, so that one range has both, beginning with a quarter: older ones are not read.
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

  // Decisions and key updates: the newest first, by ids that say when.
  decisions: (after: string | null) => continued('decision!', after),
  decisionId: (at: IsoInstant, operation: string) => `${newestFirst(at)}.${operation}`,
  decision: (id: string) => `decision!${id}`,

  // Tracker: all that stands now is one range, the guard first, then agreements, then sources with their live requests.
  tracker: startingWith('tracker!'),
  trackerRegister: 'tracker!0register',
  agreements: startingWith('tracker!1agreement!'),
  agreement: (id: string) => `tracker!1agreement!${id}`,
  sources: startingWith('tracker!2source!'),
  source: (sourceId: string) => `tracker!2source!${sourceId}`,
  /** Whom messages about a request or a round did not reach; `slot` is the id of either. In the range of the tracker, which shows it. */
  unreached: startingWith('tracker!3unreached!'),
  unreachedBy: (slot: string, messageId: string) => `tracker!3unreached!${slot}!${messageId}`,
  /** States that held until the end of a quarter, by the quarter. */
  formerSource: (until: string, sourceId: string) => `tracker-former!${until}!source!${sourceId}`,
  formerAgreement: (until: string, agreementId: string) => `tracker-former!${until}!agreement!${agreementId}`,
  formerSince: (quarter: string): KeyRange => ({ from: `tracker-former!${quarter}`, to: 'tracker-former!~' }),
  endedRequest: (sourceId: string, requestId: string) => `request-ended!${sourceId}!${requestId}`,
  resolvedBarrier: (at: IsoInstant, barrierId: string) => `barrier-resolved!${newestFirst(at)}!${barrierId}`,
  resolvedBarriers: (after: string | null) => continued('barrier-resolved!', after),
  /** Several sources asked at once, the latest first. */
  rounds: 'round!',
  roundId: (at: IsoInstant, operation: string) => `${newestFirst(at)}.${operation}`,
  round: (roundId: string) => `round!${roundId}`,

  // Quarterly snapshots: every version, and what the trend shows of each quarter, the latest first.
  snapshots: (quarter: string) => `snapshot!${quarter}!`,
  snapshot: (quarter: string, version: number) => `snapshot!${quarter}!${String(version).padStart(4, '0')}`,
  quarters: 'quarter!',
  quarter: (quarter: string) => `quarter!${9_999_999 - Number(`${quarter.slice(0, 4)}${quarter.slice(-1)}`)}`,

  // Support and best practice: the newest first, by ids that say when; what was withdrawn lies apart.
  practice: startingWith('practice!'),
  practiceId: (at: IsoInstant, operation: string) => `${newestFirst(at)}.${operation}`,
  practiceEntry: (entryId: string) => `practice!${entryId}`,
  withdrawnPractice: (entryId: string) => `practice-withdrawn!${entryId}`,

  // Reminders: one range, so that a day's run reads it once. Of a person one row, which names only what still stands.
  reminders: startingWith('reminders!'),
  /** The day whose digests are out. */
  remindersRun: 'reminders!0run',
  digestsHeld: 'reminders!1held',
  digestsOff: startingWith('reminders!2off!'),
  digestOff: (person: PersonId) => `reminders!2off!${personPart(person)}`,
  personsTold: startingWith('reminders!3told!'),
  personTold: (person: PersonId) => `reminders!3told!${personPart(person)}`,
  /** The person of either, as reminders name them. */
  addressOfReminders: (key: string) => key.split('!')[2] ?? '',

  // Conversations and what was posted into them
  conversations: startingWith('conversation!'),
  personalConversation: (person: PersonId) => `conversation!person!${personPart(person)}`,
  groupConversation: 'conversation!group',
  address: (id: string) => `conversation-address!${id}`,
  /** Teams and chats in which the app is, by a digest of what Teams calls them. */
  places: startingWith('conversation!place!'),
  place: (id: string) => `conversation!place!${id}`,
  postedCards: (subject: Subject) => startingWith(`posted!${formatSubject(subject)}!`),
  postedCard: (subject: Subject, activityId: string) => `posted!${formatSubject(subject)}!${digest(activityId)}`,
  /** Subjects whose posted cards are stale. */
  staleCards: startingWith('stale!'),
  /** Changes with every change of anything that a posted card shows. */
  cardsChanged: 'cards-changed',
  staleCard: (subject: Subject) => `stale!${formatSubject(subject)}`,

  // Outbox: the message under its id for good; the other row only while it waits or needs the VRU.
  message: (id: string) => `message!${id}`,
  waiting: startingWith('message-waiting!'),
  waitingMessage: (id: string) => `message-waiting!${id}`,
  undelivered: startingWith('message-undelivered!'),
  /** Servers that send, by the name of one start. Before the two lists, with nothing between them: one range reads all three. */
  senders: startingWith('message-sender!'),
  sender: (id: string) => `message-sender!${id}`,
  /** The latest first. */
  undeliveredMessage: (at: IsoInstant, id: string) => `message-undelivered!${newestFirst(at)}!${id}`,
  formerUndeliveredMessage: (id: string) => `message-undelivered!${id}`,
  /** What became of the messages about a round or a request. */
  reachOf: (slot: string) => startingWith(`reach!${slot}!`),
  reach: (slot: string, messageId: string) => `reach!${slot}!${messageId}`,
  slotOfReach: (key: string) => key.split('!')[1] ?? '',

  /**
   * What is inserted once, in the transaction of an operation, and never deleted: nearly all rows of an old group. Only the removal
   * of old texts changes it, which moves `retention` with each piece. In the order of the keys. A backup copies it differently from
   * what changes (see backup/consistent-copy).
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

  /** What says something of the servers that run now and nothing of the group, by the beginnings of its keys. No backup holds it. */
  ofServers: ['message-sender!'] as readonly string[],

  /** How far the removal of old names has come. */
  retention: 'retention!progress',

  // The trace of every change
  operation: (id: string) => `operation!${id}`,
  /** Of all areas, the latest first; several of one operation in their order. */
  event: (at: IsoInstant, operation: string, place: number) => `event!${newestFirst(at)}!${operation}!${99 - place}`,
  /** From a key that an earlier page named, else from an instant, back to another; both included. Null: from now, to the beginning. */
  events: (until: IsoInstant | null, since: IsoInstant | null, after: string | null): KeyRange => ({
    from: after?.startsWith('event!') ? after : `event!${until === null ? '' : newestFirst(until)}`,
    to: since === null ? 'event!~' : `event!${newestFirst(since)}~`,
  }),
  /** The same once more for each thing that an event is about. */
  eventOf: (subject: Subject, at: IsoInstant, operation: string, place: number) =>
    `event-of!${formatSubject(subject)}!${newestFirst(at)}!${operation}!${99 - place}`,
  /** The same from the rest of the event's own key. */
  eventOfRest: (subject: Subject, rest: string) => `event-of!${formatSubject(subject)}!${rest}`,
  eventsOf: (subject: Subject, after: string | null) => continued(`event-of!${formatSubject(subject)}!`, after),
  /** When the event happened that a key of `eventOf` names; null for any other text. */
  instantOfEventOf: (key: string): IsoInstant | null => {
    const ticks = /^event-of![^!]+!(\d{13})!/.exec(key)?.[1];
    return ticks === undefined ? null : new Date(9_999_999_999_999 - Number(ticks)).toISOString();
  },
} as const;
