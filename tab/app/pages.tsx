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
import { type ComponentType, lazy } from 'react';

/** What is shown at a path, fetched when it is needed. */
interface Content {
  readonly Component: ComponentType;
  readonly load: () => Promise<unknown>;
}

export interface Page extends Content {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly icon: FluentIcon;
}

/** What stands at a path. */
export interface Place extends Content {
  /** The page that it belongs to in the navigation. */
  readonly page: Page;
  /** Where it differs, something else is shown. */
  readonly key: string;
}

type Load = () => Promise<{ readonly default: ComponentType }>;

function content(load: Load): Content {
  return { Component: lazy(load), load };
}

function page(id: string, name: string, icon: FluentIcon, load: Load, path = `/${id}`): Page {
  return { id, path, name, icon, ...content(load) };
}

export const BASE = '/tab';

export const PAGES: readonly Page[] = [
  page(
    'tracker',
    'Tracker',
    bundleIcon(DataUsage20Filled, DataUsage20Regular),
    () => import('../features/tracker/tracker-page').then(({ TrackerPage }) => ({ default: TrackerPage })),
    '/',
  ),
  page('requests', 'Requests', bundleIcon(DocumentSearch20Filled, DocumentSearch20Regular), () =>
    import('../features/requests/requests-page').then(({ RequestsPage }) => ({ default: RequestsPage })),
  ),
  page('agreements', 'Agreements', bundleIcon(Handshake20Filled, Handshake20Regular), () =>
    import('../features/agreements/agreements-page').then(({ AgreementsPage }) => ({ default: AgreementsPage })),
  ),
  page('recommendations', 'Recommendations', bundleIcon(Lightbulb20Filled, Lightbulb20Regular), () =>
    import('../features/recommendations/recommendations-page').then(({ RecommendationsPage }) => ({
      default: RecommendationsPage,
    })),
  ),
  page('actions', 'Actions', bundleIcon(TaskListLtr20Filled, TaskListLtr20Regular), () =>
    import('../features/actions/actions-page').then(({ ActionsPage }) => ({ default: ActionsPage })),
  ),
  page('meetings', 'Meetings', bundleIcon(CalendarLtr20Filled, CalendarLtr20Regular), () =>
    import('../features/meetings/meetings-page').then(({ MeetingsPage }) => ({ default: MeetingsPage })),
  ),
  page('attendance', 'Attendance', bundleIcon(PeopleCheckmark20Filled, PeopleCheckmark20Regular), () =>
    import('../features/attendance/attendance-page').then(({ AttendancePage }) => ({ default: AttendancePage })),
  ),
  page('seats', 'Seats', bundleIcon(PeopleTeam20Filled, PeopleTeam20Regular), () =>
    import('../features/seats/seats-page').then(({ SeatsPage }) => ({ default: SeatsPage })),
  ),
];

/** Paths below a page's own: it decides what to show there. */
const PARTS: Readonly<Record<string, readonly string[]>> = { attendance: ['/attendance/monitoring'] };

/** Paths that show something of their own and belong to a page. */
const BRANCHES: readonly (Content & { readonly pageId: string; readonly path: RegExp })[] = [
  {
    pageId: 'tracker',
    path: /^\/sources\/[^/]+$/,
    ...content(() => import('../features/sources/source-page').then(({ SourcePage }) => ({ default: SourcePage }))),
  },
  {
    pageId: 'tracker',
    path: /^\/quarters\/[^/]+$/,
    ...content(() => import('../features/quarters/quarter-page').then(({ QuarterPage }) => ({ default: QuarterPage }))),
  },
  {
    pageId: 'tracker',
    path: /^\/board$/,
    ...content(() => import('../features/board/board-page').then(({ BoardPage }) => ({ default: BoardPage }))),
  },
];

/** What stands at a path below the base; undefined where there is nothing. */
export function placeAt(path: string): Place | undefined {
  const bare = path.replace(/\/+$/, '') || '/';
  const page = PAGES.find((candidate) => candidate.path === bare || PARTS[candidate.id]?.includes(bare) === true);
  if (page !== undefined) return { page, key: page.id, Component: page.Component, load: page.load };
  const branch = BRANCHES.find(({ path: own }) => own.test(bare));
  const trunk = PAGES.find(({ id }) => id === branch?.pageId);
  if (branch === undefined || trunk === undefined) return undefined;
  return { page: trunk, key: bare, Component: branch.Component, load: branch.load };
}

/** Fetches a page's code while the tab is still signing in. A failure shows when the page is opened. */
export function fetchPageAhead(pathname: string): void {
  placeAt(pathname.slice(BASE.length))
    ?.load()
    .catch(() => undefined);
}
