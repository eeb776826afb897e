/** Finding out whether Teams is around us, without anybody having to wait for it. */

import type { TeamsHost } from './teams-host';

/** Whether something could be Teams: a frame around us, or a phone's app (which has none but speaks to us). */
function somethingAround(): boolean {
  return window.parent !== window || window.opener !== null || Reflect.has(window, 'nativeInterface');
}

/** Teams once it answers; null where nothing can be Teams, or what is there says it is not. May take a minute: race it. */
export async function findTeams(): Promise<TeamsHost | null> {
  if (!somethingAround()) return null;
  try {
    const { connect } = await import('./teams-client');
    return await connect();
  } catch {
    return null;
  }
}
