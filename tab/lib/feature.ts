/** How an area of the group's work registers its pages: each `features/<area>/index.ts` exports one `feature`. */
import type { ComponentType } from 'react';
import type { RouteName } from '../../shared/areas/routes';
import type { MeView } from '../../shared/contract/membership';
import type { CallInput } from './api';

/** The sections of the navigation, in their order. One without a page is left out. */
export const NAV_SECTIONS = [
  { id: 'overview', name: 'Overview' },
  { id: 'meetings', name: 'Meetings' },
  { id: 'data', name: 'Data' },
  { id: 'plan', name: 'Plan' },
  { id: 'reports', name: 'Reports' },
  { id: 'group', name: 'Group' },
] as const;

export type NavSectionId = (typeof NAV_SECTIONS)[number]['id'];

/** Routes without required input: a page may prefetch them before it renders. */
export type PrefetchRoute = { [N in RouteName]: Record<never, never> extends CallInput<N> ? N : never }[RouteName];

/** A page as registered by its area. */
export interface FeaturePage {
  /** Part of what people have pinned in Teams: it never changes. */
  readonly id: string;
  /**
   * Path below `/tab`. `:name` stands for one segment; such a page is of one item, and is not listed in the navigation.
   */
  readonly path: string;
  /** Shown in the navigation, in Teams' list of pages to pin, and in the document's title. */
  readonly name: string;
  /** The section of the navigation that lists it. */
  readonly nav: NavSectionId;
  /** For a page that is not listed: the id of the page it belongs to. */
  readonly under?: string;
  /**
   * Name of a search parameter whose value makes it another page: the heading is announced again, and no state is kept.
   */
  readonly variesBy?: string;
  /** Whether the navigation lists it for the reader, if not for everybody; the server decides who may read it. */
  readonly shownTo?: (me: MeView) => boolean;
  /** Loads the page's component. */
  readonly load: () => Promise<ComponentType>;
  /** The route it reads first, whatever else its address contains: prefetched while its code loads. */
  readonly reads?: PrefetchRoute;
}

export interface Feature {
  /** The area's name, the same in every layer. */
  readonly area: string;
  /** In the order of the navigation. */
  readonly pages: readonly FeaturePage[];
}
