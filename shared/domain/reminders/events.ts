/** The events of reminders, and their wording in the history. People are seats here, never names. */
import type { IsoDate } from '../calendar/dates';
import type { EventKinds } from '../event';

interface OfGroup {
  readonly groupId: string;
}

export type ReminderEvent =
  | (OfGroup & { readonly kind: 'reminders.sent'; readonly day: IsoDate; readonly people: number })
  /** `seatId`: a seat of the person whose digest it is; null: everybody's. */
  | (OfGroup & { readonly kind: 'reminders.held'; readonly seatId: string | null })
  | (OfGroup & { readonly kind: 'reminders.released'; readonly seatId: string | null })
  | { readonly kind: 'reminders.digest-turned'; readonly seatId: string; readonly on: boolean };

const ofGroup = ({ groupId }: OfGroup) => [{ kind: 'group', groupId } as const] as const;

const ofHold = ({ groupId, seatId }: OfGroup & { readonly seatId: string | null }) =>
  seatId === null
    ? ofGroup({ groupId })
    : ([
        { kind: 'seat', seatId },
        { kind: 'group', groupId },
      ] as const);

const whose = (seatId: string | null) => (seatId === null ? 'Everybody’s' : 'The digest of this seat');

export const REMINDER_EVENTS: EventKinds<ReminderEvent> = {
  'reminders.sent': {
    subjects: ofGroup,
    words: ({ day, people }) => ({
      title: 'Digests of the day made',
      detail: `For ${people === 1 ? 'one person' : `${people} people`}, ${day}`,
    }),
    freeText: [],
  },
  'reminders.held': {
    subjects: ofHold,
    words: ({ seatId }) => ({ title: 'Digest held back', detail: whose(seatId) }),
    freeText: [],
  },
  'reminders.released': {
    subjects: ofHold,
    words: ({ seatId }) => ({ title: 'Digest released', detail: whose(seatId) }),
    freeText: [],
  },
  'reminders.digest-turned': {
    subjects: ({ seatId }) => [{ kind: 'seat', seatId }],
    words: ({ on }) => ({ title: on ? 'Digest turned on' : 'Digest turned off', detail: '' }),
    freeText: [],
  },
};
