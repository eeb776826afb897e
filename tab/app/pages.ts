/** The tab's pages. The ids of pinned pages never change: they are part of what people have pinned. */
import {
  bundleIcon,
  CalendarLtr20Filled,
  CalendarLtr20Regular,
  DataUsage20Filled,
  DataUsage20Regular,
  DocumentSearch20Filled,
  DocumentSearch20Regular,
  type FluentIcon,
  Handshake20Filled,
  Handshake20Regular,
  Lightbulb20Filled,
  Lightbulb20Regular,
  PeopleCheckmark20Filled,
  PeopleCheckmark20Regular,
  PeopleTeam20Filled,
  PeopleTeam20Regular,
  TaskListLtr20Filled,
  TaskListLtr20Regular,
} from '@fluentui/react-icons';
import { type Content, contentOf, type Load, type Reading } from './content';

export interface Page extends Content {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly icon: FluentIcon;
}

/** What stands at a path. */
export interface Place {
  /** The page that it belongs to in the navigation. */
  readonly page: Page;
  /** Where it differs, something else is shown. */
  readonly key: string;
  readonly content: Content;
}

interface PageSettings extends Pick<Page, 'id' | 'name' | 'icon'> {
  readonly load: Load;
  readonly reads?: Reading;
  readonly path?: string;
}

function page({ id, name, icon, load, reads, path = `/${id}` }: PageSettings): Page {
  return { id, path, name, icon, ...contentOf(load, reads) };
}

export const BASE = '/tab';

export const PAGES: readonly Page[] = [
  page({
    id: 'tracker',
    name: 'Tracker',
    icon: bundleIcon(DataUsage20Filled, DataUsage20Regular),
    load: () => import('../features/tracker/tracker-page').then(({ TrackerPage }) => ({ default: TrackerPage })),
    reads: 'tracker',
    path: '/',
  }),
  page({
    id: 'requests',
    name: 'Requests',
    icon: bundleIcon(DocumentSearch20Filled, DocumentSearch20Regular),
    load: () => import('../features/requests/requests-page').then(({ RequestsPage }) => ({ default: RequestsPage })),
  }),
  page({
    id: 'agreements',
    name: 'Agreements',
    icon: bundleIcon(Handshake20Filled, Handshake20Regular),
    load: () =>
      import('../features/agreements/agreements-page').then(({ AgreementsPage }) => ({ default: AgreementsPage })),
    reads: 'agreements',
  }),
  page({
    id: 'recommendations',
    name: 'Recommendations',
    icon: bundleIcon(Lightbulb20Filled, Lightbulb20Regular),
    load: () =>
      import('../features/recommendations/recommendations-page').then(({ RecommendationsPage }) => ({
        default: RecommendationsPage,
      })),
    reads: 'recommendations',
  }),
  page({
    id: 'actions',
    name: 'Actions',
    icon: bundleIcon(TaskListLtr20Filled, TaskListLtr20Regular),
    load: () => import('../features/actions/actions-page').then(({ ActionsPage }) => ({ default: ActionsPage })),
  }),
  page({
    id: 'meetings',
    name: 'Meetings',
    icon: bundleIcon(CalendarLtr20Filled, CalendarLtr20Regular),
    load: () => import('../features/meetings/meetings-page').then(({ MeetingsPage }) => ({ default: MeetingsPage })),
  }),
  page({
    id: 'attendance',
    name: 'Attendance',
    icon: bundleIcon(PeopleCheckmark20Filled, PeopleCheckmark20Regular),
    load: () =>
      import('../features/attendance/attendance-page').then(({ AttendancePage }) => ({ default: AttendancePage })),
  }),
  page({
    id: 'seats',
    name: 'Seats',
    icon: bundleIcon(PeopleTeam20Filled, PeopleTeam20Regular),
    load: () => import('../features/seats/seats-page').then(({ SeatsPage }) => ({ default: SeatsPage })),
    reads: 'membership',
  }),
];

/** Paths below a page's own: it decides what to show there. */
const PARTS: Readonly<Record<string, readonly string[]>> = { attendance: ['/attendance/monitoring'] };

/** Paths that show something of their own and belong to a page. */
const BRANCHES: readonly { readonly pageId: string; readonly path: RegExp; readonly content: Content }[] = [
  {
    pageId: 'tracker',
    path: /^\/sources\/[^/]+$/,
    content: contentOf(() =>
      import('../features/sources/source-page').then(({ SourcePage }) => ({ default: SourcePage })),
    ),
  },
  {
    pageId: 'tracker',
    path: /^\/quarters\/[^/]+$/,
    content: contentOf(() =>
      import('../features/quarters/quarter-page').then(({ QuarterPage }) => ({ default: QuarterPage })),
    ),
  },
  {
    pageId: 'tracker',
    path: /^\/board$/,
    content: contentOf(
      () => import('../features/board/board-page').then(({ BoardPage }) => ({ default: BoardPage })),
      'tracker',
    ),
  },
];

/** What stands at a path below the base; undefined where there is nothing. */
export function placeAt(path: string): Place | undefined {
  const bare = path.replace(/\/+$/, '') || '/';
  const page = PAGES.find((candidate) => candidate.path === bare || PARTS[candidate.id]?.includes(bare) === true);
  if (page !== undefined) return { page, key: page.id, content: page };
  const branch = BRANCHES.find(({ path: own }) => own.test(bare));
  const trunk = PAGES.find(({ id }) => id === branch?.pageId);
  if (branch === undefined || trunk === undefined) return undefined;
  return { page: trunk, key: bare, content: branch.content };
}
