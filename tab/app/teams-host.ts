/** Teams as the tab sees it, independent of the client library. */
export interface PinnedTab {
  readonly entityId: string;
  readonly name: string;
  readonly url: string;
}

/** What the tab needs from Teams. */
export interface TeamsHost {
  readonly theme: string;
  /** Frame context in Teams: `content`, `sidePanel`, `settings` … */
  readonly frame: string;
  readonly onThemeChange: (listener: (theme: string) => void) => void;
  /** Returns the signed-in person's token for the tab's API; `renew` requests a new one. */
  readonly token: (renew: boolean) => Promise<string>;
  readonly offerToPin: (page: PinnedTab) => void;
}
