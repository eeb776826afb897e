/** Teams as the tab knows it, whatever library speaks to it. */
export interface PinnedTab {
  readonly entityId: string;
  readonly name: string;
  readonly url: string;
}

/** What the tab needs of Teams. */
export interface TeamsHost {
  readonly theme: string;
  /** Where in Teams the page is shown: `content`, `sidePanel`, `settings` … */
  readonly frame: string;
  readonly onThemeChange: (listener: (theme: string) => void) => void;
  /** The signed-in person's token for the tab's API. */
  readonly token: (renew: boolean) => Promise<string>;
  readonly offerToPin: (page: PinnedTab) => void;
}
