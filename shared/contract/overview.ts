/** View types of the overview and For you. */
import type { IsoDate } from '../domain/calendar/dates';
import type { Waiting } from '../domain/overview/for-you';
import type { Percentage, RagCounts } from '../domain/tracker/measure';
import type { MeetingView } from './meetings';
import type { RequestView } from './requests';
import type { QuarterView } from './snapshots';

/** The state of the group, the same for every reader. */
export interface OverviewView {
  readonly today: IsoDate;
  readonly measure: { readonly number: string; readonly title: string };
  readonly headline: Percentage;
  readonly ofSourcesDue: Percentage;
  readonly counts: RagCounts;
  /** The latest quarters with a figure, earliest first. */
  readonly trend: readonly QuarterView[];
  /** Agencies from which something is awaited, most overdue first. */
  readonly outstanding: readonly OutstandingView[];
  readonly actions: { readonly open: number; readonly overdue: number; readonly unowned: number };
  readonly next: MeetingView;
  /** The next meeting in person, which may be the same; null if there is none within a year. */
  readonly inPerson: MeetingView | null;
  readonly recommendations: readonly { readonly number: string; readonly title: string; readonly status: string }[];
  /** Reviews that are due, longest due first. */
  readonly reviews: readonly ReviewView[];
}

/** The open requests to the organisations of an agency. */
export interface OutstandingView {
  readonly agencyId: string;
  readonly agency: string;
  readonly open: number;
  readonly overdue: number;
}

export interface ReviewView {
  /** "Meeting frequency and format", or an agreement's title. */
  readonly of: string;
  readonly kind: 'format' | 'agreement';
  readonly due: IsoDate;
  readonly overdue: boolean;
}

/** What waits for the reader, most urgent first. */
export interface ForYouView {
  readonly today: IsoDate;
  readonly items: readonly ForYouItem[];
  /** Whether the reader holds a seat: nothing can wait for anybody without one. */
  readonly seated: boolean;
}

export interface ForYouItem {
  readonly id: string;
  readonly kind: Waiting['kind'];
  /** For example "Respond: Knife crime offences, October 2026". */
  readonly words: string;
  /** For example "due in 3 days"; empty if it has no due day. */
  readonly when: string;
  readonly overdue: boolean;
  /** The page in whose navigation badge it is counted, and the path of that page with the filter that shows it. */
  readonly page: CountedPage;
  readonly path: string;
  /** Number of items that it represents. */
  readonly count: number;
  /** The request that the item is about, so that it can be answered from this list; absent for other items. */
  readonly request?: RequestView;
  /** The action that the item is about, so that it can be opened from this list; absent for other items. */
  readonly actionId?: string;
}

/** Pages that can have a count in the navigation. */
export type CountedPage = 'actions' | 'requests' | 'attendance' | 'meetings' | 'board' | 'messages' | 'seats';

/** Counts of what waits for the reader: by page, and the number of lines of For you. */
export interface WaitingView {
  readonly lines: number;
  readonly pages: Readonly<Partial<Record<CountedPage, number>>>;
}
