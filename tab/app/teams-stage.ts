/**
 * The stage of a meeting, which everybody in the call sees. Loaded by the page that can be shown there, in a frame that
 * may be Teams.
 */
import { app, FrameContexts, meeting } from '@microsoft/teams-js';

/**
 * Whether Teams lets a page be shown on the stage: only in a meeting's side panel. Teams returns an error both if the
 * reader is not a presenter and if the app may not share; either way nothing is offered.
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

/** Shows an address of the tab on the stage. Resolves to false if Teams refused. */
export function showOnStage(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    meeting.shareAppContentToStage((error, shown) => resolve(error === null && shown === true), url);
  });
}
