/**
 * Membership: agency → organisation → seat → (optional) holder. Seats are roles; the people in them come and go.
 * Terms of reference, "Distribution list and DAWG membership".
 */
import type { Activity } from '../activities/types';
import type { IsoDate, IsoInstant } from '../calendar/dates';
import type { ImplementationRoute, RecommendationFact } from '../recommendations/types';

/**
 * The category of an agency under the Serious Violence Duty. `not-applicable` is a value of its own: the VRU and the
 * OPCC are full members, are not counted in the coverage of authorities, and never host.
 */
export type AuthorityCategory = 'specified' | 'relevant' | 'not-applicable';

/** Whether attendance is required of the agency from this day on. Before the first entry it is not required. */
export interface AttendanceRequirement {
  readonly from: IsoDate;
  readonly required: boolean;
}

export interface Agency {
  readonly id: string;
  readonly name: string;
  /** Short form for table columns and chips, such as "YJS". */
  readonly shortName: string;
  readonly category: AuthorityCategory;
  /** Ascending by date. */
  readonly attendance: readonly AttendanceRequirement[];
}

export interface Organisation {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  /**
   * True for integrated care boards and social care authorities: section 16 does not cover personal information that
   * they hold.
   */
  readonly healthOrSocialCare: boolean;
  /** False once it has left the partnership; it no longer hosts meetings then. */
  readonly active: boolean;
  /** First day in the group; absent if it was in the group from the beginning. */
  readonly since?: IsoDate;
  /** The VRU's contact if the organisation has no seat; null or absent if there is none yet. */
  readonly contact?: OrganisationContact | null;
}

/** A role and a work e-mail address, never a person. */
export interface OrganisationContact {
  readonly role: string;
  readonly address: string;
}

/** The office of a seat, if it has one. */
export type Office = 'chair' | 'vice-chair';

/** A person's role in a group. `viewer` may only read; every other role comes from a seat that they hold. */
export type Role = 'chair' | 'vru' | 'member' | 'viewer';

/** A person, identified by Microsoft Entra tenant id and object id, never by an e-mail address. */
export interface PersonId {
  readonly tenantId: string;
  readonly objectId: string;
}

export interface Holder extends PersonId {
  /** The name in the Teams roster on the day the seat was given. */
  readonly name: string;
  /**
   * Work e-mail address, by which an attendance report names people; null if Teams does not provide it. Never used as
   * an identity.
   */
  readonly email?: string | null;
  /** First day in the seat. */
  readonly since: IsoDate;
}

export interface Seat {
  readonly id: string;
  readonly organisationId: string;
  readonly title: string;
  /** A "Representation from" an organisation, without a title of its own. */
  readonly representation: boolean;
  readonly office: Office | null;
  /** A seat of the VRU administers the group. */
  readonly administers: boolean;
  readonly member: boolean;
  readonly onDistributionList: boolean;
  readonly holder: Holder | null;
  /**
   * An open proposal by one person of the VRU to change the seat of Chair or Vice-Chair, until a second person agrees.
   */
  readonly proposal?: SeatProposal | null;
}

export interface SeatProposal {
  /** The proposed holder; null if the seat is to be vacated. */
  readonly holder: Holder | null;
  readonly by: PersonId;
  /** When it was proposed; absent in proposals made before this was stored. */
  readonly at?: IsoInstant;
}

/** A colleague of a partner to whom the VRU gave read access. */
export interface Viewer extends PersonId {
  readonly name: string;
  readonly since: IsoDate;
}

/** The settings of a group. */
export interface GroupSettings {
  readonly meetingRule: MeetingRule;
  readonly inPerson: InPersonRule;
  /** When the review of how often and how the group meets was first due. */
  readonly formatReviewDue: IsoDate;
  /** Working days after the due date before a request turns from amber to red. */
  readonly graceWorkingDays: number;
  /**
   * Id of the only organisation that may ask for data under section 17 of the Police, Crime, Sentencing and Courts Act
   * 2022.
   */
  readonly localPolicingBody: string;
  /** Months for which names in registers and texts in the history are kept; defaults to `RETENTION.defaultMonths`. */
  readonly retentionMonths?: number;
}

/** The weekday within the month, and the time. Times are Europe/London. */
export interface MeetingRule {
  /** ISO weekday: 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** 1 (first) to 4 (fourth) such weekday of the month. */
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
  /** Citation of the recommendations: author, publication and date. */
  readonly recommendationsSource: string;
  readonly implementationRoute: ImplementationRoute;
  /** The measure of the Outcomes Based Performance Framework that the group reports. */
  readonly measure: { readonly number: string; readonly title: string };
}

/** A part of the area that no seat represents. Shown as a gap; nothing is created for it. */
export interface CoverageGap {
  readonly name: string;
  readonly agencyId: string;
}

/** A snapshot of a whole group: its facts, agencies, organisations, seats and viewers. */
export interface Membership {
  readonly group: Group;
  readonly agencies: readonly Agency[];
  readonly organisations: readonly Organisation[];
  readonly seats: readonly Seat[];
  readonly viewers: readonly Viewer[];
}
