/** Teams as the tab knows it, whatever library speaks to it. */
export interface PinnedPage {
  readonly entityId: string;
  readonly name: string;
  readonly url: string;
}

/** What the tab needs of Teams. */
export interface TeamsHost {
  readonly theme: string;
  /** Where in Teams the page is shown: `content`, `sidePanel`, `settings` … */
  readonly frame: string;
  /** What a link into the app names below the page, as a path of the tab; null: the page itself. */
  readonly below: string | null;
  readonly onThemeChange: (listener: (theme: string) => void) => void;
  /** The signed-in person's token for the tab's API. */
  readonly token: (renew: boolean) => Promise<string>;
  readonly offerToPin: (page: PinnedPage) => void;
}
