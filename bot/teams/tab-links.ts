/** Links from cards into the tab: an address in a browser in local mode, a link that Teams opens in the app itself in production. */
import { type PageId, pathOf } from '../../shared/areas/pages';
import type { Config } from '../config';

/** Pages that the app's manifest does not list as tabs. */
const BEHIND_THE_FIRST: readonly PageId[] = ['seats', 'reminders'];

/** The link to a page, or to what lies behind it. */
export function tabLinks(config: Config): (page: PageId, path?: string) => string {
  return (page, path = pathOf(page)) =>
    config.mode === 'local' ? tabAddress(config.publicUrl, path) : tabInTeams(config, page, path);
}

function tabAddress(publicUrl: string, path: string): string {
  return `${publicUrl}/tab${path}`;
}

/** Pages that are no tab of the app lie behind its first one. What lies behind a page goes along as its context. */
function tabInTeams(config: { teamsAppId: string; publicUrl: string }, page: PageId, path: string): string {
  const entity = BEHIND_THE_FIRST.includes(page) ? 'tracker' : page;
  const fallback = encodeURIComponent(tabAddress(config.publicUrl, path));
  const below = path === pathOf(entity) ? '' : `&context=${encodeURIComponent(JSON.stringify({ subEntityId: path }))}`;
  return `https://teams.microsoft.com/l/entity/${config.teamsAppId}/${entity}?webUrl=${fallback}${below}`;
}
