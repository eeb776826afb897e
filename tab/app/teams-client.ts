/** With `teams-stage` the only file that imports teams-js. Loaded only if the surrounding frame may be Teams. */
import { app, authentication, pages } from '@microsoft/teams-js';
import { tokenKeeper } from '../lib/token-keeper';
import { BASE } from './pages';
import type { PinnedTab, TeamsHost } from './teams-host';

/** Initialises teams-js and returns the host. Rejects if the frame is not Teams, which may take a minute. */
export async function connect(): Promise<TeamsHost> {
  await app.initialize();
  const context = await app.getContext();
  goTo(context.page.subPageId ?? '');
  app.notifyAppLoaded();
  await app.notifySuccess();
  const keeper = tokenKeeper(
    () => authentication.getAuthToken(),
    () => Date.now(),
  );
  return {
    theme: context.app.theme,
    frame: context.page.frameContext ?? 'content',
    onThemeChange: (listener) => app.registerOnThemeChangeHandler(listener),
    token: keeper,
    offerToPin,
  };
}

/**
 * Opens the page that a deep link (`subPageId`) names, once: Teams still returns it after a reload, when the reader has
 * moved on.
 */
function goTo(place: string): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (/^\/\w/.test(place) && entry?.type !== 'reload') history.replaceState(null, '', BASE + place);
}

/** Registers what to pin when Save is pressed in Teams' dialog for adding a tab. */
function offerToPin(page: PinnedTab): void {
  pages.config.registerOnSaveHandler((event) => {
    pages.config
      .setConfig({
        entityId: page.entityId,
        contentUrl: page.url,
        websiteUrl: page.url,
        suggestedDisplayName: page.name,
      })
      .then(() => event.notifySuccess())
      .catch((error: unknown) => event.notifyFailure(error instanceof Error ? error.message : undefined));
  });
  pages.config.setValidityState(true);
}
