/** The tab's pages, from what each area registers, and the lookup of a page by its path. */
import { FEATURES } from '../features';
import { type FeaturePage, NAV_SECTIONS, type NavSectionId } from '../lib/feature';
import { type PageCode, pageCode } from './page-code';

export const BASE = '/tab';

export interface Page extends FeaturePage {
  readonly code: PageCode;
}

const ALL: readonly Page[] = FEATURES.flatMap(({ pages }) => pages).map((page) => ({
  ...page,
  code: pageCode(page.load),
}));

/** The pages that the navigation lists, and that can be pinned. */
export const PAGES = ALL.filter(({ path }) => !path.includes(':'));

export interface NavSection {
  readonly id: NavSectionId;
  readonly name: string;
  /** Its pages; the section's link leads to the first. */
  readonly pages: readonly [Page, ...Page[]];
}

/** The sections that have at least one page. */
export const NAVIGATION: readonly NavSection[] = NAV_SECTIONS.flatMap(({ id, name }) => {
  const [first, ...others] = PAGES.filter(({ nav }) => nav === id);
  return first === undefined ? [] : [{ id, name, pages: [first, ...others] }];
});

/** Returns the page at a path below the base; undefined if there is none. */
export function pageAt(path: string): Page | undefined {
  const segments = segmentsOf(path);
  return ALL.find((page) => {
    const own = segmentsOf(page.path);
    return own.length === segments.length && own.every((name, at) => name.startsWith(':') || name === segments[at]);
  });
}

/**
 * Returns the listed page that a page belongs to: itself, or the one it is registered under. Undefined if it belongs
 * only to its section.
 */
export function listedPage(page: Page): Page | undefined {
  return PAGES.find(({ id }) => id === page.id || id === page.under);
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}
