/** What every end-to-end test of the tab stands on: a browser, a server that tells a story, and visits that end with their test. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { RouteName } from '../../../shared/areas/routes';
import { launchBrowser } from '../browser';
import type { Story } from './answering';
import { type Seen, StandIn } from './stand-in';
import { aStory } from './story';
import { VISITOR, type Visit, visit } from './visit';

export interface TabSetUp {
  readonly standIn: StandIn;
  /** A new visitor, with nothing remembered, opens a path below /tab/; the visit ends with the test. */
  readonly visit: (path?: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** What was sent to a route since the story began. */
  readonly sent: (name: RouteName) => readonly Seen[];
}

/**
 * Sets up the tests of a file, one browser for all of them.
 * @param begin the story that each test begins with
 */
export function setUpTab(begin: () => Story = aStory): TabSetUp {
  const standIn = new StandIn();
  const visits: Visit[] = [];
  // Visitors of the same kind share what the browser has fetched and compiled: it is half of what a visit takes.
  const contexts = new Map<string, Promise<BrowserContext>>();
  let browser: Browser | null = null;
  beforeAll(async () => {
    [browser] = await Promise.all([launchBrowser(), standIn.start()]);
  });
  beforeEach(() => standIn.begin(begin()));
  // A page that is still open would go on asking: the next test's story is not for it.
  afterEach(async () => {
    await Promise.all(visits.splice(0).map((open) => open.leave()));
  });
  afterAll(async () => {
    await browser?.close();
    await standIn.stop();
  });
  return {
    standIn,
    visit: async (path = '', options = {}) => {
      if (browser === null) throw new Error('There is a browser from the first test on, not before');
      const kind = JSON.stringify(options);
      const context = contexts.get(kind) ?? browser.newContext({ ...VISITOR, ...options });
      contexts.set(kind, context);
      const opened = await visit(await context, `${standIn.origin}${path.startsWith('/') ? path : `/tab/${path}`}`);
      visits.push(opened);
      return opened;
    },
    sent: (name) => standIn.seen.filter((call) => call.name === name),
  };
}
