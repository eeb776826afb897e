/**
 * Set-up of every end-to-end test of the tab: a browser, the stand-in server with a story, and visits that end with
 * their test.
 */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { RouteName } from '../../../shared/areas/routes';
import { launchBrowser } from '../browser';
import type { Story } from './answering';
import { type Seen, StandIn } from './stand-in';
import { aStory } from './story';
import { VISITOR, type Visit, type VisitOptions, visit } from './visit';

export interface TabSetUp {
  readonly standIn: StandIn;
  /** Opens a path below /tab/ as a new visitor without stored state; the visit ends with the test. */
  readonly visit: (path?: string, options?: BrowserContextOptions & VisitOptions) => Promise<Visit>;
  /** Returns the calls of a route since the story began. */
  readonly sent: (name: RouteName) => readonly Seen[];
}

/**
 * Sets up the tests of a file, with one browser for all of them.
 * @param begin returns the story that each test begins with
 * @param visitsEnd with each test; or, if all tests share one page, with the last test of the file
 */
export function setUpTab(begin: () => Story = aStory, visitsEnd: 'each test' | 'last test' = 'each test'): TabSetUp {
  const standIn = new StandIn();
  const visits: Visit[] = [];
  // Visitors with the same options share a browser context and its caches, which saves half the time of a visit.
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextOf = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    if (browser === null) throw new Error('There is a browser from the first test on, not before');
    const context = await browser.newContext({ ...VISITOR, ...options });
    // A page that stays open: the process with the tab's compiled code ends with the last page of its site.
    await (await context.newPage()).goto(`${standIn.origin}/blank`);
    return context;
  };
  let browser: Browser | null = null;
  beforeAll(async () => {
    [browser] = await Promise.all([launchBrowser(), standIn.start()]);
  });
  beforeEach(() => standIn.begin(begin()));
  // An open page would continue to send requests, which must not reach the next test's story.
  if (visitsEnd === 'each test') {
    afterEach(async () => {
      await Promise.all(visits.splice(0).map((open) => open.leave()));
    });
  }
  afterAll(async () => {
    await browser?.close();
    await standIn.stop();
  });
  return {
    standIn,
    visit: async (path = '', { viewport = null, ownClock = false, ...options } = {}) => {
      const kind = JSON.stringify(options);
      const context = contexts.get(kind) ?? contextOf(options);
      contexts.set(kind, context);
      const url = `${standIn.origin}${path.startsWith('/') ? path : `/tab/${path}`}`;
      const opened = await visit(await context, url, { viewport, ownClock });
      visits.push(opened);
      return opened;
    },
    sent: (name) => standIn.seen.filter((call) => call.name === name),
  };
}
