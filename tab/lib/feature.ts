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

/** Routes that are asked without saying anything more: a page may ask them before it is drawn. */
export type PrefetchRoute = { [N in RouteName]: Record<never, never> extends CallInput<N> ? N : never }[RouteName];

/** A page as its area registers it. */
export interface FeaturePage {
  /** Part of what people have pinned in Teams: it never changes. */
  readonly id: string;
  /** Below `/tab`. `:name` stands for one segment; such a page is of one thing, and is not listed in the navigation. */
  readonly path: string;
  /** In the navigation, in Teams' list of pages to pin, and in the document's title. */
  readonly name: string;
  /** The section of the navigation that it stands in. */
  readonly nav: NavSectionId;
  /** Of a page that is not listed: the id of the one that it belongs to. */
  readonly under?: string;
  /** A name in the query whose value makes it another page: another title to read, nothing kept from the last one. */
  readonly variesBy?: string;
  /** Who is offered it in the navigation, where not everybody is; the server decides who may read it. */
  readonly shownTo?: (me: MeView) => boolean;
  /** Fetches the page's code. */
  readonly load: () => Promise<ComponentType>;
  /** What it reads first, whatever else its address says: asked while its code is on its way. */
  readonly reads?: PrefetchRoute;
}

export interface Feature {
  /** The area's name, the same on every floor. */
  readonly area: string;
  /** In the order of the navigation. */
  readonly pages: readonly FeaturePage[];
}
