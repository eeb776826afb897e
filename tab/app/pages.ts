/** The tab's pages, out of what each area registers, and what stands at an address. */
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
  /** Its pages; a link to the section leads to the first. */
  readonly pages: readonly [Page, ...Page[]];
}

/** The sections that have a page. */
export const NAVIGATION: readonly NavSection[] = NAV_SECTIONS.flatMap(({ id, name }) => {
  const [first, ...others] = PAGES.filter(({ nav }) => nav === id);
  return first === undefined ? [] : [{ id, name, pages: [first, ...others] }];
});

/** The page at a path below the base; undefined where there is none. */
export function pageAt(path: string): Page | undefined {
  const segments = segmentsOf(path);
  return ALL.find((page) => {
    const own = segmentsOf(page.path);
    return own.length === segments.length && own.every((name, at) => name.startsWith(':') || name === segments[at]);
  });
}

/** The listed page that a page belongs to: itself, or the one that it is under. Undefined: it belongs to its section alone. */
export function listedPage(page: Page): Page | undefined {
  return PAGES.find(({ id }) => id === page.id || id === page.under);
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}
