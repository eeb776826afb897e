/** Input schemas and view types of membership: the reader, the seats, and the people who could be given one. */
import { z } from 'zod';
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import type { AuthorityCategory, Role } from '../domain/membership/types';
import { personForm, seatHolderForm } from '../forms/membership';
import { contactForm, organisationForm } from '../forms/organisations';
import { editOf } from './edit-schema';
import { schemaOf } from './form-schema';
import { optionalText, plainText } from './inputs';
import { LIMITS } from './limits';

const { whenEmpty } = personForm.fields.objectId;
const guid = z.guid(whenEmpty);

export const bindSeatInput = z.object({
  tenantId: guid,
  objectId: guid,
  name: plainText(LIMITS.personName, whenEmpty),
  /**
   * The address in the Teams roster, by which an attendance report names people. Not an identity; an invalid address is
   * ignored.
   */
  email: z.email().max(254).nullish().catch(null),
});

/** The id of the open proposal that the person has seen, which theirs replaces. */
const seen = z.string().max(40).optional();

/** Vacating a seat. */
export const vacateSeatInput = z.object({ seen });

/** The holder of a seat and their first day, as an edit; for a new holder with their data from the Teams roster. */
export const seatHolderInput = editOf(seatHolderForm).extend({ ...bindSeatInput.partial().shape, seen });
/** The complete form after the edit has been merged, for validation; the first day defaults to today. */
export const heldSeatInput = schemaOf(seatHolderForm);

/** Giving a colleague of a partner read access. */
export const admitViewerInput = bindSeatInput;

/** An e-mail address with a domain of at least two labels. Rarer forms are rejected. */
const address = optionalText(LIMITS.address).refine(
  (text) => text === '' || z.email().safeParse(text).success,
  'Give an e-mail address, for example data.team@example.org.',
);

/** The VRU's contact: role and address, or neither. */
export const contactInput = schemaOf(contactForm, { address })
  .refine((contact) => contact.role !== '' || contact.address === '', {
    path: ['role'],
    error: 'Give the role that the address belongs to.',
  })
  .refine((contact) => contact.address !== '' || contact.role === '', {
    path: ['address'],
    error: 'Give the address of the contact.',
  });
export const editContactInput = editOf(contactForm);

/**
 * The answer to a proposed change of a seat, and the object id that it named when it was read; null if it named nobody.
 */
export const settleProposalInput = z.object({ agree: z.boolean(), objectId: guid.nullable() });

export const organisationInput = schemaOf(organisationForm);

/** The person in the path of a route. */
export const personParams = z.object({ tenantId: guid, objectId: guid });

export interface MeView {
  readonly name: string;
  readonly group: {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly partnership: string;
  };
  readonly role: Role;
  readonly seats: readonly { readonly id: string; readonly label: string; readonly agency: string }[];
  readonly today: IsoDate;
  /** Whether there are sample sources, which make the tab show its banner. */
  readonly sampleData: boolean;
  readonly local: boolean;
  readonly may: { readonly runGroup: boolean; readonly bindSeats: boolean };
}

/** A change of the Chair's or Vice-Chair's seat that waits for a second person. */
export interface SeatProposalView {
  /** Sent back to show that the person has seen this proposal. */
  readonly id: string;
  /** The name of the proposed holder; null if the seat is to be vacated. */
  readonly name: string | null;
  /**
   * The object id of the proposed holder, for readers who may decide; null if the seat is to be vacated, or for other
   * readers.
   */
  readonly objectId: string | null;
  /** The label of the seat whose holder proposed it. */
  readonly by: string;
  /** Whether the reader proposed it. */
  readonly own: boolean;
  /** When it was proposed; null if that was not stored. */
  readonly at: IsoInstant | null;
  /** What the reader may do with it. */
  readonly may: { readonly agree: boolean; readonly decline: boolean };
}

export interface SeatView {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  /** `objectId`: as in the Teams roster, for readers who may change it; empty for all others. */
  readonly holder: { readonly objectId: string; readonly name: string; readonly since: IsoDate } | null;
  readonly role: Role;
  /** The open proposal by one person of the VRU; null if there is none. */
  readonly proposed: SeatProposalView | null;
}

/** An organisation without a seat: the VRU answers on its behalf. */
export interface SeatlessView {
  readonly id: string;
  readonly name: string;
  /** Who answers for it, in a sentence; includes the contact only for readers who may ask for data. */
  readonly words: string;
  /** Null if there is none, or the reader may not see it. */
  readonly contact: ContactView | null;
}

export interface ContactView {
  readonly role: string;
  readonly address: string;
}

export interface MembershipView {
  readonly agencies: readonly {
    readonly id: string;
    readonly name: string;
    readonly category: AuthorityCategory;
    readonly attendanceRequired: boolean;
    readonly seats: readonly SeatView[];
    /** Its organisations without a seat. */
    readonly seatless: readonly SeatlessView[];
    /** Places that no seat represents. */
    readonly gaps: readonly string[];
  }[];
  readonly counts: { readonly agencies: number; readonly seats: number; readonly vacant: number };
  /** Colleagues of partners to whom the VRU gave read access. */
  readonly viewers: readonly {
    readonly tenantId: string;
    readonly objectId: string;
    readonly name: string;
    readonly since: IsoDate;
  }[];
  readonly may: { readonly bindSeats: boolean; readonly keepOrganisations: boolean };
}

/** The people of the group's team in Teams. */
export interface RosterView {
  readonly people: readonly {
    readonly tenantId: string;
    readonly objectId: string;
    readonly name: string;
    /** Null if Teams does not provide it. */
    readonly email: string | null;
  }[];
}

/** The sample people who hold the seats; local mode only. */
export interface LocalPersonView {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly seat: string;
  readonly role: Role;
}

/** A team or chat of Teams in which the app is. */
export interface ConversationView {
  /** Null for a team that was linked before this was stored. */
  readonly id: string | null;
  readonly scope: 'team' | 'chat';
  /** The name that Teams gives; empty if it gives none. */
  readonly name: string;
  /** First day on which it was linked to the group; null if it is not linked, or that was not stored. */
  readonly since: IsoDate | null;
  /** The label of the seat that linked it; null if there is none. */
  readonly by: string | null;
  /** The day on which the app was first seen there; null if that was not stored. */
  readonly firstSeen: IsoDate | null;
}

/** The team and the chats that are linked to the group. */
export interface SettingsView {
  readonly team: ConversationView | null;
  readonly chats: readonly ConversationView[];
  /** Other conversations in which the app is; empty for readers who may not link them. */
  readonly others: readonly ConversationView[];
  readonly may: { readonly link: boolean };
}
