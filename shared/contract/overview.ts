/** The overview and For you on the wire. */
import type { IsoDate } from '../domain/calendar/dates';
import type { Waiting } from '../domain/overview/for-you';
import type { Percentage, RagCounts } from '../domain/tracker/measure';
import type { MeetingView } from './meetings';
import type { RequestView } from './requests';
import type { QuarterView } from './snapshots';

/** How the group stands: the same for everybody. */
export interface OverviewView {
  readonly today: IsoDate;
  readonly measure: { readonly number: string; readonly title: string };
  readonly headline: Percentage;
  readonly ofSourcesDue: Percentage;
  readonly counts: RagCounts;
  /** The last quarters with a figure, the earliest first. */
  readonly trend: readonly QuarterView[];
  /** Agencies that something is awaited from, those with the most overdue first. */
  readonly outstanding: readonly OutstandingView[];
  readonly actions: { readonly open: number; readonly overdue: number; readonly unowned: number };
  readonly next: MeetingView;
  /** The next one in person, which may be the same; null: none within a year. */
  readonly inPerson: MeetingView | null;
  readonly recommendations: readonly { readonly number: string; readonly title: string; readonly status: string }[];
  /** Those that are due, the longest due first. */
  readonly reviews: readonly ReviewView[];
}

/** What is awaited from an agency: the open requests of its organisations. */
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

/** What waits for the reader, the most urgent first. */
export interface ForYouView {
  readonly today: IsoDate;
  readonly items: readonly ForYouItem[];
  /** The reader holds a seat: without one nothing can wait for them. */
  readonly seated: boolean;
}

export interface ForYouItem {
  readonly id: string;
  readonly kind: Waiting['kind'];
  /** "Respond: Knife crime offences, October 2026". */
  readonly words: string;
  /** "due in 3 days"; empty: nothing says when. */
  readonly when: string;
  readonly overdue: boolean;
  /** The page in the navigation beside which it is counted, and its address there with the filter that shows it. */
  readonly page: CountedPage;
  readonly path: string;
  /** How many things it stands for. */
  readonly count: number;
  /** To respond to it from here. */
  readonly request?: RequestView;
  /** To open it from here. */
  readonly actionId?: string;
}

/** Pages of the navigation beside which something may be counted. */
export type CountedPage = 'actions' | 'requests' | 'attendance' | 'meetings' | 'board' | 'messages' | 'seats';

/** How much waits for the reader, by page, and in how many lines of For you. */
export interface WaitingView {
  readonly lines: number;
  readonly pages: Readonly<Partial<Record<CountedPage, number>>>;
}
