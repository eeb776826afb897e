/** The tab's pages: the addresses of pinned pages remain stable, and every page that an area registers is found. */
import { PINNABLE_PAGES as LINKED } from '../../../shared/areas/pages';
import { listedPage, NAVIGATION, PAGES, pageAt } from '../../../tab/app/pages';

describe('the pages', () => {
  it.each(LINKED)('has $id, which is pinned or linked to, at its address', ({ id, path }) => {
    expect(pageAt(path)?.id).toBe(id);
  });

  it('have an id, an address and a section each, and no two the same', () => {
    const listed = NAVIGATION.flatMap(({ pages }) => pages);
    expect(listed.map(({ id }) => id).sort()).toEqual(PAGES.map(({ id }) => id).sort());
    expect(new Set(PAGES.map(({ id }) => id)).size).toBe(PAGES.length);
    expect(new Set(PAGES.map(({ path }) => path)).size).toBe(PAGES.length);
  });

  it('are in their sections, in this order', () => {
    expect(NAVIGATION.map(({ name, pages }) => [name, ...pages.map((page) => page.name)])).toEqual([
      ['Overview', 'Overview', 'For you'],
      ['Meetings', 'Calendar', 'Run the call', 'Register', 'Monitoring', 'Actions', 'Decisions'],
      ['Data', 'Tracker', 'Requests', 'Agreements'],
      ['Plan', 'Recommendations'],
      ['Reports', 'Board page'],
      ['Group', 'Seats', 'Settings', 'Messages', 'Reminders', 'Best practice', 'History', 'Personal data', 'Health'],
    ]);
  });
});

describe('an address', () => {
  it.each([
    ['', 'tracker'],
    ['/', 'tracker'],
    ['/requests/', 'requests'],
    ['/attendance/monitoring', 'monitoring'],
    ['/sources/ambulance', 'source'],
    ['/quarters/2026-27-q2', 'quarter'],
  ])('%j is the page %s', (path, id) => {
    expect(pageAt(path)?.id).toBe(id);
  });

  it.each(['/nothing', '/sources', '/sources/a/b', '/attendance/nothing'])('%s is none', (path) => {
    expect(pageAt(path)).toBeUndefined();
  });

  it.each([
    ['/sources/ambulance', 'tracker'],
    ['/requests', 'requests'],
    ['/quarters/2026-27-q2', undefined],
  ])('%s belongs to the listed page %s', (path, id) => {
    const page = pageAt(path);
    expect(page === undefined ? 'none' : listedPage(page)?.id).toBe(id);
  });
});
