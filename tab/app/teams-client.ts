/** With `teams-stage` the only file that imports teams-js. It is loaded when there is a frame around us that may be Teams. */
import { app, authentication, pages } from '@microsoft/teams-js';
import { tokenKeeper } from '../lib/token-keeper';
import { BASE } from './pages';
import type { PinnedTab, TeamsHost } from './teams-host';

/** Waits until the frame answers as Teams does. Rejects where it is something else; may wait a minute to say so. */
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

/** A link that names a place inside the tab leads there, once: Teams still says it after a reload, when the reader has moved on. */
function goTo(place: string): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (/^\/\w/.test(place) && entry?.type !== 'reload') history.replaceState(null, '', BASE + place);
}

/** Tells Teams' dialog for adding a tab what to pin when Save is pressed. */
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
