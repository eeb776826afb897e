/** Links from cards to the tab: a plain URL in local mode, a Teams deep link in production. */
import { type PageId, pathOf } from '../../shared/areas/pages';
import type { Config } from '../config';

/** Pages that the app's manifest does not list as tabs. */
const BEHIND_THE_FIRST: readonly PageId[] = ['seats', 'reminders'];

/** Returns a function that builds the link to a page, or to a path below it. */
export function tabLinks(config: Config): (page: PageId, path?: string) => string {
  return (page, path = pathOf(page)) =>
    config.mode === 'local' ? tabAddress(config.publicUrl, path) : tabInTeams(config, page, path);
}

function tabAddress(publicUrl: string, path: string): string {
  return `${publicUrl}/tab${path}`;
}

/** Returns the deep link. A page without a tab opens in the first tab; a path below a page is passed as context. */
function tabInTeams(config: { teamsAppId: string; publicUrl: string }, page: PageId, path: string): string {
  const entity = BEHIND_THE_FIRST.includes(page) ? 'tracker' : page;
  const fallback = encodeURIComponent(tabAddress(config.publicUrl, path));
  const below = path === pathOf(entity) ? '' : `&context=${encodeURIComponent(JSON.stringify({ subEntityId: path }))}`;
  return `https://teams.microsoft.com/l/entity/${config.teamsAppId}/${entity}?webUrl=${fallback}${below}`;
}
