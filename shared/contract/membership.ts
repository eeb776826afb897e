/** Membership on the wire: who I am, who sits where, and who could be given a seat. */
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
  /** As Teams' roster has it; an attendance report names people by it. It is no identity: what is no address is left out. */
  email: z.email().max(254).nullish().catch(null),
});

/** The open proposal that the person has seen: theirs takes its place. */
const seen = z.string().max(40).optional();

/** Nobody is to hold the seat. */
export const vacateSeatInput = z.object({ seen });

/** Who holds a seat since when, as an edit; where it is somebody else, with what Teams' roster says of them. */
export const seatHolderInput = editOf(seatHolderForm).extend({ ...bindSeatInput.partial().shape, seen });
/** What the edit amounts to: from today on, unless said otherwise. */
export const heldSeatInput = schemaOf(seatHolderForm);

/** Letting a colleague of a partner in to read. */
export const admitViewerInput = bindSeatInput;

/** Something, one @, and a domain of two parts at least; what is stranger than that no partner has. */
const address = optionalText(LIMITS.address).refine(
  (text) => text === '' || z.email().safeParse(text).success,
  'Give an e-mail address, for example data.team@example.org.',
);

/** Whom the VRU writes to: role and address, or neither. */
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

/** What is said of a proposed change of a seat, and whom it named when it was read; null: nobody. */
export const settleProposalInput = z.object({ agree: z.boolean(), objectId: guid.nullable() });

export const organisationInput = schemaOf(organisationForm);

/** Whom a route names. */
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
  /** Only sources marked as sample make the tab show its banner. */
  readonly sampleData: boolean;
  readonly local: boolean;
  readonly may: { readonly runGroup: boolean; readonly bindSeats: boolean };
}

/** A change of the Chair's or Vice-Chair's seat that waits for a second person. */
export interface SeatProposalView {
  /** Sent along by whoever has seen it. */
  readonly id: string;
  /** Null: that nobody holds the seat. */
  readonly name: string | null;
  /** Whom, for whoever may decide; null: nobody, or the reader is not told. */
  readonly objectId: string | null;
  /** The seat whose holder proposed it, in words. */
  readonly by: string;
  /** The reader did. */
  readonly own: boolean;
  /** Null: it was not kept. */
  readonly at: IsoInstant | null;
  /** What the reader may do with it. */
  readonly may: { readonly agree: boolean; readonly decline: boolean };
}

export interface SeatView {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  /** `objectId`: as Teams' roster has it, for whoever may change it; empty for everybody else. */
  readonly holder: { readonly objectId: string; readonly name: string; readonly since: IsoDate } | null;
  readonly role: Role;
  /** What one person of the VRU has proposed for it. */
  readonly proposed: SeatProposalView | null;
}

/** An organisation without a seat: the VRU answers on its behalf. */
export interface SeatlessView {
  readonly id: string;
  readonly name: string;
  /** Who answers for it, in a sentence; whom to write to only for those who may ask. */
  readonly words: string;
  /** Null: none is kept, or the reader is not told. */
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
    /** Places that no seat speaks for. */
    readonly gaps: readonly string[];
  }[];
  readonly counts: { readonly agencies: number; readonly seats: number; readonly vacant: number };
  /** Colleagues of partners whom the VRU let in to read. */
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
    /** Null where Teams does not tell. */
    readonly email: string | null;
  }[];
}

/** Local mode only: the sample people who hold the seats. */
export interface LocalPersonView {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly seat: string;
  readonly role: Role;
}

/** A team or chat of Teams in which the app is. */
export interface ConversationView {
  /** Null: it was chosen before it was kept who chose it. */
  readonly id: string | null;
  readonly scope: 'team' | 'chat';
  /** As Teams tells it; empty where it does not. */
  readonly name: string;
  /** First day as the group's. */
  readonly since: IsoDate | null;
  /** The seat that chose it. */
  readonly by: string | null;
  /** When the app was first seen there. */
  readonly firstSeen: IsoDate | null;
}

/** Which team and which chats are the group's. */
export interface SettingsView {
  readonly team: ConversationView | null;
  readonly chats: readonly ConversationView[];
  /** Where else the app is; empty for those who may not choose. */
  readonly others: readonly ConversationView[];
  readonly may: { readonly link: boolean };
}
