/** The events of meetings, and their wording in the history. */
import { monthWords } from '../../words/dates';
import type { IsoDate } from '../calendar/dates';
import type { EventKinds } from '../event';
import type { MeetingRule } from '../membership/types';
import type { Move } from './types';
import { ruleWords } from './words';

/** A meeting is identified by its month, `YYYY-MM`. */
interface OfMeeting {
  readonly meetingId: string;
}

export type MeetingEvent =
  | ({
      readonly kind: 'meetings.moved';
      readonly from: IsoDate;
      /** The fields that changed; absent in events recorded before this was stored. */
      readonly changed?: readonly (keyof Move)[];
    } & OfMeeting &
      Move)
  | ({ readonly kind: 'meetings.cancelled'; readonly date: IsoDate; readonly reason: string } & OfMeeting)
  | ({ readonly kind: 'meetings.reinstated'; readonly date: IsoDate } & OfMeeting)
  | ({ readonly kind: 'meetings.host-chosen'; readonly organisationId: string; readonly reason: string } & OfMeeting)
  | ({
      readonly kind: 'meetings.host-by-rotation';
      /** The organisation that the chair had chosen. */
      readonly organisationId: string;
    } & OfMeeting)
  | ({
      readonly kind: 'meetings.rule-changed';
      /** The first month to which it applies. */
      readonly from: string;
      /** The fields that changed; absent in events recorded before this was stored. */
      readonly changed?: readonly (keyof MeetingRule)[];
    } & MeetingRule)
  /** `countedFrom`: the month of the meeting that counts as the first. */
  | { readonly kind: 'meetings.count-changed'; readonly countedFrom: string }
  | { readonly kind: 'meetings.earlier-host-added'; readonly organisationId: string; readonly on: IsoDate }
  | { readonly kind: 'meetings.earlier-host-removed'; readonly organisationId: string; readonly on: IsoDate }
  | {
      readonly kind: 'meetings.format-reviewed';
      readonly heldOn: IsoDate;
      readonly outcome: string;
      readonly nextDue: IsoDate;
    }
  | ({ readonly kind: 'meetings.register-offered' } & OfMeeting)
  | { readonly kind: 'meetings.calendar-address-made' }
  | { readonly kind: 'meetings.calendar-address-revoked' };

const ALL = { kind: 'meetings' } as const;
const ofAll = () => [ALL] as const;
const ofMeeting = ({ meetingId }: OfMeeting) => [{ kind: 'meeting', meetingId } as const, ALL] as const;

export const MEETING_EVENTS: EventKinds<MeetingEvent> = {
  'meetings.moved': {
    subjects: ofMeeting,
    words: ({ meetingId, from, date, startsAt, minutes, place, reason }) => ({
      title: `Meeting of ${monthWords(meetingId)}: ${from === date ? date : `${from} → ${date}`}, ${startsAt}, ${minutes} minutes`,
      detail: [place, reason].filter(Boolean).join(' · '),
    }),
    freeText: ['place', 'reason'],
  },
  'meetings.cancelled': {
    subjects: ofMeeting,
    words: ({ meetingId, date, reason }) => ({
      title: `Meeting of ${monthWords(meetingId)} on ${date} cancelled`,
      detail: reason,
    }),
    freeText: ['reason'],
  },
  'meetings.reinstated': {
    subjects: ofMeeting,
    words: ({ meetingId, date }) => ({
      title: `Meeting of ${monthWords(meetingId)} reinstated`,
      detail: `On ${date}`,
    }),
    freeText: [],
  },
  'meetings.host-chosen': {
    subjects: ofMeeting,
    words: ({ meetingId, reason }) => ({
      title: `Host of the meeting of ${monthWords(meetingId)} chosen by the chair`,
      detail: reason,
    }),
    freeText: ['reason'],
  },
  'meetings.host-by-rotation': {
    subjects: ofMeeting,
    words: ({ meetingId }) => ({
      title: `Host of the meeting of ${monthWords(meetingId)} left to the rotation again`,
      detail: '',
    }),
    freeText: [],
  },
  'meetings.rule-changed': {
    subjects: ofAll,
    words: (event) => ({
      title: `Rule of the meetings changed from ${monthWords(event.from)} on`,
      detail: `Now ${ruleWords(event)}`,
    }),
    freeText: [],
  },
  'meetings.count-changed': {
    subjects: ofAll,
    words: ({ countedFrom }) => ({
      title: `Meetings in person counted from ${monthWords(countedFrom)} on`,
      detail: '',
    }),
    freeText: [],
  },
  'meetings.earlier-host-added': {
    subjects: ofAll,
    words: ({ on }) => ({ title: `Host of ${on}, before the app, added`, detail: '' }),
    freeText: [],
  },
  'meetings.earlier-host-removed': {
    subjects: ofAll,
    words: ({ on }) => ({ title: `Host of ${on}, before the app, removed`, detail: '' }),
    freeText: [],
  },
  'meetings.format-reviewed': {
    subjects: ofAll,
    words: ({ heldOn, outcome, nextDue }) => ({
      title: `Frequency and format reviewed on ${heldOn}, next due ${nextDue}`,
      detail: outcome,
    }),
    freeText: ['outcome'],
  },
  'meetings.register-offered': {
    subjects: ofMeeting,
    words: ({ meetingId }) => ({
      title: `Register of the meeting of ${monthWords(meetingId)} offered in its chat`,
      detail: 'Teams said that the meeting had started',
    }),
    freeText: [],
  },
  'meetings.calendar-address-made': {
    subjects: ofAll,
    words: () => ({ title: 'Calendar address made', detail: '' }),
    freeText: [],
  },
  'meetings.calendar-address-revoked': {
    subjects: ofAll,
    words: () => ({ title: 'Calendar address revoked', detail: '' }),
    freeText: [],
  },
};
