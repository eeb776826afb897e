/** The events of the membership, and their wording in the history. People are ids here, never names. */
import type { IsoDate } from '../calendar/dates';
import type { EventKinds } from '../event';
import type { PersonId } from './types';

interface OfGroup {
  readonly groupId: string;
}

interface OfOrganisation extends OfGroup {
  readonly organisationId: string;
}

interface OfSeat extends OfGroup {
  readonly seatId: string;
}

/** The fields of a contact. */
export const CONTACT_FIELDS = ['role', 'address'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

export type MembershipEvent =
  | ({
      readonly kind: 'membership.seat-bound' /** The holder's first day; absent: the day of the event. */;
      readonly since?: IsoDate;
    } & OfSeat &
      PersonId)
  | ({ readonly kind: 'membership.seat-vacated' } & OfSeat)
  /**
   * `to`: the proposed holder; absent if the seat is to be vacated. `replaced`: the proposal that this one knowingly
   * replaced.
   */
  | ({
      readonly kind: 'membership.seat-proposed';
      readonly to?: PersonId;
      readonly replaced?: { readonly by: PersonId; readonly to?: PersonId };
    } & OfSeat)
  | ({ readonly kind: 'membership.seat-proposal-declined' } & OfSeat)
  | ({ readonly kind: 'membership.viewer-admitted' } & OfGroup & PersonId)
  | ({ readonly kind: 'membership.viewer-dismissed' } & OfGroup & PersonId)
  | ({ readonly kind: 'membership.first-people-seated'; readonly seatIds: readonly string[] } & OfGroup)
  | ({
      readonly kind: 'membership.contact-changed';
      /** The organisation's name at the time. */
      readonly organisation: string;
      readonly fields: readonly ContactField[];
      /** The new role; empty if the contact was removed. No event contains the address. */
      readonly role: string;
    } & OfOrganisation)
  | ({
      readonly kind: 'membership.organisation-added';
      readonly agencyId: string;
      readonly name: string;
    } & OfOrganisation)
  | ({
      readonly kind: 'membership.conversation-linked';
    } & Conversation &
      OfGroup)
  | ({ readonly kind: 'membership.conversation-unlinked' } & Conversation & OfGroup);

interface Conversation {
  /** A team in Teams with its channels, or a single chat. */
  readonly scope: 'team' | 'chat';
  /** The name that Teams gives; absent in events recorded before this was stored. */
  readonly name?: string;
}

const group = ({ groupId }: OfGroup) => ({ kind: 'group', groupId }) as const;
const seat = (seatId: string) => ({ kind: 'seat', seatId }) as const;
const ofGroup = (event: OfGroup) => [group(event)] as const;
const ofOrganisation = (event: OfOrganisation) =>
  [{ kind: 'organisation', organisationId: event.organisationId } as const, group(event)] as const;
const ofSeat = (event: OfSeat) => [seat(event.seatId), group(event)] as const;

const SCOPES = { team: 'Team', chat: 'Chat' } as const;

export const MEMBERSHIP_EVENTS: EventKinds<MembershipEvent> = {
  'membership.seat-bound': {
    subjects: ofSeat,
    words: ({ since }) => ({
      title: 'Seat given to its new holder',
      detail: since === undefined ? '' : `In the seat since ${since}`,
    }),
    freeText: [],
  },
  'membership.seat-vacated': {
    subjects: ofSeat,
    words: () => ({ title: 'Seat vacated', detail: '' }),
    freeText: [],
  },
  'membership.seat-proposed': {
    subjects: ofSeat,
    words: ({ replaced }) => ({
      title: `Change of the seat proposed${replaced === undefined ? '' : ', in place of an earlier proposal'}`,
      detail: 'The chair, or a second person of the VRU, has to agree',
    }),
    freeText: [],
  },
  'membership.seat-proposal-declined': {
    subjects: ofSeat,
    words: () => ({ title: 'Proposed change of the seat declined', detail: 'The seat stays as it was' }),
    freeText: [],
  },
  'membership.viewer-admitted': {
    subjects: ofGroup,
    words: () => ({ title: 'Read access given', detail: '' }),
    freeText: [],
  },
  'membership.viewer-dismissed': {
    subjects: ofGroup,
    words: () => ({ title: 'Read access ended', detail: '' }),
    freeText: [],
  },
  'membership.first-people-seated': {
    subjects: (event) => [group(event), ...event.seatIds.map(seat)],
    words: ({ seatIds }) => ({
      title: 'First people seated by the configuration',
      detail: seatIds.length === 1 ? 'One seat' : `${seatIds.length} seats`,
    }),
    freeText: [],
  },
  'membership.contact-changed': {
    subjects: ofOrganisation,
    words: ({ organisation, fields, role }) => {
      if (role === '') return { title: `Contact of ${organisation} removed`, detail: '' };
      return { title: `Contact of ${organisation} changed: ${fields.join(' and ')}`, detail: role };
    },
    freeText: ['role'],
  },
  'membership.organisation-added': {
    subjects: ofOrganisation,
    words: ({ name }) => ({ title: `${name} added to the group`, detail: '' }),
    freeText: [],
  },
  'membership.conversation-linked': {
    subjects: ofGroup,
    words: ({ scope, name = '' }) => ({ title: `${SCOPES[scope]} linked to the group`, detail: name }),
    freeText: ['name'],
  },
  'membership.conversation-unlinked': {
    subjects: ofGroup,
    words: ({ scope, name = '' }) => ({ title: `${SCOPES[scope]} no longer the group's`, detail: name }),
    freeText: ['name'],
  },
};
