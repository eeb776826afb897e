/**
 * Membership: agency → organisation → seat → (optional) holder. Seats are roles; the people in them come and go.
 * Terms of reference, "Distribution list and DAWG membership".
 */
import type { Activity } from '../activities/types';
import type { IsoDate, IsoInstant } from '../calendar/dates';
import type { ImplementationRoute, RecommendationFact } from '../recommendations/types';

/**
 * How the Serious Violence Duty classes an agency. `not-applicable` is a value of its own: the VRU and the OPCC are full
 * members, outside the coverage of authorities, and never hosts.
 */
export type AuthorityCategory = 'specified' | 'relevant' | 'not-applicable';

/** From this day on, attendance is required of the agency, or is not. Days before the first entry: not required. */
export interface AttendanceRequirement {
  readonly from: IsoDate;
  readonly required: boolean;
}

export interface Agency {
  readonly id: string;
  readonly name: string;
  /** What a table column or a chip shows, e.g. "YJS". */
  readonly shortName: string;
  readonly category: AuthorityCategory;
  /** In order of date. */
  readonly attendance: readonly AttendanceRequirement[];
}

export interface Organisation {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  /** Integrated care boards and social care authorities: section 16 does not reach their personal information. */
  readonly healthOrSocialCare: boolean;
  /** False once it has left the partnership: it hosts no meeting any more. */
  readonly active: boolean;
  /** First day in the group; absent: from the beginning. */
  readonly since?: IsoDate;
  /** Whom the VRU writes to where it has no seat; null or absent: nobody yet. */
  readonly contact?: OrganisationContact | null;
}

/** A role and a work address, never a person. */
export interface OrganisationContact {
  readonly role: string;
  readonly address: string;
}

/** The Chair and the Vice-Chair are held by seats. */
export type Office = 'chair' | 'vice-chair';

/** What a person may do in a group. `viewer` reads; every other role comes from a seat that is held. */
export type Role = 'chair' | 'vru' | 'member' | 'viewer';

/** A person is a tenant and an object id, never an e-mail address. */
export interface PersonId {
  readonly tenantId: string;
  readonly objectId: string;
}

export interface Holder extends PersonId {
  /** As Teams' roster shows it on the day of binding. */
  readonly name: string;
  /** Work address, by which an attendance report names people; null where Teams does not tell. Never an identity. */
  readonly email?: string | null;
  /** First day in the seat. */
  readonly since: IsoDate;
}

export interface Seat {
  readonly id: string;
  readonly organisationId: string;
  readonly title: string;
  /** "Representation from" an organisation, without a title of its own. */
  readonly representation: boolean;
  readonly office: Office | null;
  /** A seat of the VRU administers the group. */
  readonly administers: boolean;
  readonly member: boolean;
  readonly onDistributionList: boolean;
  readonly holder: Holder | null;
  /** What one person of the VRU wants done with the seat of Chair or Vice-Chair, until another wants the same. */
  readonly proposal?: SeatProposal | null;
}

export interface SeatProposal {
  /** Null: nobody is to hold it. */
  readonly holder: Holder | null;
  readonly by: PersonId;
  /** When; absent: it was proposed before that was kept. */
  readonly at?: IsoInstant;
}

/** A colleague of a partner whom the VRU let in to read. */
export interface Viewer extends PersonId {
  readonly name: string;
  readonly since: IsoDate;
}

/** What a group may set for itself. */
export interface GroupSettings {
  readonly meetingRule: MeetingRule;
  readonly inPerson: InPersonRule;
  /** When the review of how often and how the group meets was first due. */
  readonly formatReviewDue: IsoDate;
  /** Working days after the due date before a request turns from amber to red. */
  readonly graceWorkingDays: number;
  /** The organisation that alone may ask under section 17 of the Police, Crime, Sentencing and Courts Act 2022. */
  readonly localPolicingBody: string;
  /** Months for which names in registers and texts in the history are kept; absent: RETENTION.defaultMonths. */
  readonly retentionMonths?: number;
}

/** Which weekday of the month, and when. Times are Europe/London. */
export interface MeetingRule {
  /** ISO weekday: 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** 1 first … 4 fourth of its kind in the month. */
  readonly occurrence: number;
  /** "HH:MM". */
  readonly startsAt: string;
  readonly minutes: number;
}

/** Which meetings are in person. Terms of reference, "Meeting frequency and format": every third. */
export interface InPersonRule {
  readonly every: number;
  /** The month (`YYYY-MM`) of the meeting that counts as the first. */
  readonly countedFrom: string;
}

/** A group and the facts of its terms of reference. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly partnership: string;
  readonly settings: GroupSettings;
  readonly coverageGaps: readonly CoverageGap[];
  readonly activities: readonly Activity[];
  readonly recommendations: readonly RecommendationFact[];
  /** Who made the recommendations, where and when. */
  readonly recommendationsSource: string;
  readonly implementationRoute: ImplementationRoute;
  /** The measure of the Outcomes Based Performance Framework that the group reports. */
  readonly measure: { readonly number: string; readonly title: string };
}

/** A place on the map that no seat speaks for. Shown as a gap; nothing is created for it. */
export interface CoverageGap {
  readonly name: string;
  readonly agencyId: string;
}

/** A whole group as one reading: who is in it, and on which terms. */
export interface Membership {
  readonly group: Group;
  readonly agencies: readonly Agency[];
  readonly organisations: readonly Organisation[];
  readonly seats: readonly Seat[];
  readonly viewers: readonly Viewer[];
}
