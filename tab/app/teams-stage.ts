/** The stage of a meeting, which everybody in the call sees. Loaded by the page that can be shown there, in a frame that may be Teams. */
import { app, FrameContexts, meeting } from '@microsoft/teams-js';

/**
 * Whether Teams lets a page be shown on the stage: only beside a call. It answers an error both to whoever is no presenter and
 * where the app may not; either way there is nothing to offer.
 */
export async function stageOffered(): Promise<boolean> {
  if (!app.isInitialized()) return false;
  const { page } = await app.getContext();
  if (page.frameContext !== FrameContexts.sidePanel) return false;
  return new Promise((resolve) => {
    meeting.getAppContentStageSharingCapabilities((error, capabilities) => {
      resolve(error === null && capabilities?.doesAppHaveSharePermission === true);
    });
  });
}

/** Shows an address of the tab there. False: Teams did not. */
export function showOnStage(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    meeting.shareAppContentToStage((error, shown) => resolve(error === null && shown === true), url);
  });
}
