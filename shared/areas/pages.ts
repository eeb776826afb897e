/** Every page of the tab that can be pinned or linked to. */
import { AREAS } from '.';
import type { PageDefinition } from './area';

export type PageId = (typeof AREAS)[number]['pages'][number]['id'];

export interface Page extends PageDefinition {
  readonly id: PageId;
}

export const PAGES: readonly Page[] = AREAS.flatMap(({ pages }): readonly Page[] => pages);

/** A page's path below the tab's address. Every PageId has one; the type of AREAS guarantees it. */
export function pathOf(id: PageId): string {
  return (PAGES.find((page) => page.id === id) as Page).path;
}
