/** The tab's pages. The ids of pinned pages never change: they are part of what people have pinned. */
import {
  bundleIcon,
  CalendarLtr20Filled,
  CalendarLtr20Regular,
  DataUsage20Filled,
  DataUsage20Regular,
  type FluentIcon,
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

export interface Page {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly icon: FluentIcon;
  readonly Component: ComponentType;
  readonly load: () => Promise<unknown>;
}

function page(
  id: string,
  name: string,
  icon: FluentIcon,
  load: () => Promise<{ readonly default: ComponentType }>,
  path = `/${id}`,
): Page {
  return { id, path, name, icon, Component: lazy(load), load };
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

/** The page at a path below the base; undefined where there is none. */
export function pageAt(path: string): Page | undefined {
  const bare = path.replace(/\/+$/, '') || '/';
  return PAGES.find((candidate) => candidate.path === bare || PARTS[candidate.id]?.includes(bare) === true);
}

/** Fetches a page's code while the tab is still signing in. A failure shows when the page is opened. */
export function fetchPageAhead(pathname: string): void {
  pageAt(pathname.slice(BASE.length))
    ?.load()
    .catch(() => undefined);
}
