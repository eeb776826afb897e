/**
 * The inventory of stored data: one entry per family of keys in `keys.ts`. The data protection page is generated from
 * it, so that page and table cannot differ: a test fails if a family has no entry or an entry has no family.
 */

/** When the rows of a family are deleted: by the app as described here, or by the controller's retention. */
export type RetentionClass =
  /** Kept for the controller's retention period: the group's record. */
  | 'record'
  /** Kept until it is replaced or no longer true. */
  | 'current'
  /** Deleted once it is done or delivered. */
  | 'passing';

export interface StoredData {
  /** What a row holds, worded for a privacy notice. */
  readonly what: string;
  /** The personal data of the app's users in it; null if there is none. */
  readonly personal: string | null;
  readonly kept: RetentionClass;
}

const NAME_AND_IDS = 'name, tenant id, object id';
const WHO_DID_IT = 'ids of who did it';
const TYPED = 'free text that somebody typed';

/** By family of keys: the part of a key before its first `!`. */
export const STORED_DATA: Readonly<Record<string, StoredData>> = {
  group: { what: 'Which groups there are', personal: null, kept: 'current' },
  link: { what: 'Which team or chat belongs to the group', personal: null, kept: 'current' },
  membership: {
    what: 'Agencies, organisations, seats and who holds them, people who may read, the schedule of meetings, how far the recommendations have come',
    personal: `${NAME_AND_IDS}, e-mail address where Teams gives one, ${TYPED}`,
    kept: 'current',
  },
  person: { what: 'The seats of one person', personal: 'tenant id, object id, seats', kept: 'current' },
  tenure: { what: 'Who held a seat, and until when', personal: `${NAME_AND_IDS}, dates`, kept: 'record' },
  ahead: {
    what: 'Apologies and deputies for a meeting that has no register yet',
    personal: 'names of who cannot come and of their deputies',
    kept: 'passing',
  },
  'register-open': {
    what: 'The attendance register that is open',
    personal: 'who was present, sent apologies or a deputy; names of guests',
    kept: 'passing',
  },
  'register-past': {
    what: 'Closed attendance registers',
    personal: 'who was present, sent apologies or a deputy; names of guests',
    kept: 'record',
  },
  'seat-turn': { what: 'In which order a seat was answered for', personal: null, kept: 'record' },
  calendar: { what: 'The secret address of a person’s calendar', personal: 'tenant id, object id', kept: 'current' },
  'calendar-secret': { what: 'Whose calendar an address gives', personal: 'tenant id, object id', kept: 'current' },
  action: { what: 'Open actions', personal: `seat of the owner, ${WHO_DID_IT}, ${TYPED}`, kept: 'current' },
  'action-ended': {
    what: 'Completed and cancelled actions',
    personal: `seat of the owner, ${WHO_DID_IT}, ${TYPED}`,
    kept: 'record',
  },
  'action-index': { what: 'Where an ended action lies', personal: null, kept: 'record' },
  decision: { what: 'Decisions and key updates', personal: `${WHO_DID_IT}, ${TYPED}`, kept: 'record' },
  tracker: {
    what: 'Data sources, their requests, barriers and agreements as they stand: metadata, never the data itself',
    personal: `${WHO_DID_IT}, ${TYPED}`,
    kept: 'current',
  },
  'tracker-former': {
    what: 'The same as it stood at the end of a quarter',
    personal: `${WHO_DID_IT}, ${TYPED}`,
    kept: 'record',
  },
  'request-ended': { what: 'Ended data requests', personal: `${WHO_DID_IT}, ${TYPED}`, kept: 'record' },
  'barrier-resolved': { what: 'Resolved barriers', personal: `${WHO_DID_IT}, ${TYPED}`, kept: 'record' },
  round: { what: 'Requests that were made of several sources at once', personal: WHO_DID_IT, kept: 'record' },
  snapshot: { what: 'The figure of each quarter, in every version', personal: WHO_DID_IT, kept: 'record' },
  quarter: { what: 'The figure of each quarter as the trend shows it', personal: null, kept: 'record' },
  '0projection': {
    what: 'Copies for the overview: figures of quarters, how many guests nobody has identified, which messages wait for the VRU',
    personal: null,
    kept: 'current',
  },
  '0restoring': { what: 'That a backup is being restored', personal: null, kept: 'current' },
  'message-sender': { what: 'Which servers of the app are running, and their clocks', personal: null, kept: 'current' },
  'doctor-mark': { what: 'That storage could be written to when somebody looked', personal: null, kept: 'current' },
  backup: { what: 'When the last nightly backup was taken', personal: null, kept: 'current' },
  retention: {
    what: 'How far the removal of old names has come, and who has left since when',
    personal: 'tenant id, object id',
    kept: 'current',
  },
  reminders: {
    what: 'Which reminders went out, and who does not want them',
    personal: 'tenant id, object id',
    kept: 'current',
  },
  'conversation-address': {
    what: 'Where a posted conversation is answered',
    personal: 'the address of a chat in Teams',
    kept: 'current',
  },
  practice: {
    what: 'Support and best practice that partners shared',
    personal: `${WHO_DID_IT}, ${TYPED}`,
    kept: 'record',
  },
  'practice-withdrawn': {
    what: 'Entries of best practice that were withdrawn',
    personal: `${WHO_DID_IT}, ${TYPED}`,
    kept: 'record',
  },
  conversation: {
    what: 'How Teams reaches a person, the group’s channel and other places of the app',
    personal: 'tenant id, object id, the address of a chat in Teams',
    kept: 'current',
  },
  posted: {
    what: 'Which cards were posted where, so that they can follow',
    personal: 'the address of a chat in Teams',
    kept: 'current',
  },
  stale: { what: 'Which posted cards have to follow', personal: null, kept: 'passing' },
  'cards-changed': { what: 'That something changed which a card shows', personal: null, kept: 'current' },
  message: {
    what: 'Messages that the app sent or tried to send, and what became of each',
    personal: 'ids of the recipient',
    kept: 'record',
  },
  'message-waiting': { what: 'Messages that wait to be sent', personal: 'ids of the recipient', kept: 'passing' },
  'message-undelivered': {
    what: 'Messages that did not arrive, or may not have',
    personal: 'ids of the recipient',
    kept: 'passing',
  },
  reach: { what: 'Whom the messages about a request reached', personal: 'seat of the recipient', kept: 'record' },
  operation: {
    what: 'That a press was done, so that it is not done twice',
    personal: 'may repeat what the press answered',
    kept: 'record',
  },
  event: { what: 'The history: who changed what and when', personal: `${WHO_DID_IT}, ${TYPED}`, kept: 'record' },
  'event-of': {
    what: 'The same history by the thing it is about',
    personal: `${WHO_DID_IT}, ${TYPED}`,
    kept: 'record',
  },
};
