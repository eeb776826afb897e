/** All pages of the tab that can be pinned or linked to. */
import { AREAS } from '.';
import type { PageDefinition } from './area';

export type PageId = (typeof AREAS)[number]['pages'][number]['id'];

export interface PinnablePage extends PageDefinition {
  readonly id: PageId;
}

export const PINNABLE_PAGES: readonly PinnablePage[] = AREAS.flatMap(({ pages }): readonly PinnablePage[] => pages);

/** Returns a page's path relative to the tab's base URL. Every `PageId` has one; the type of AREAS guarantees it. */
export function pathOf(id: PageId): string {
  return (PINNABLE_PAGES.find((page) => page.id === id) as PinnablePage).path;
}
