import type { ReactElement } from 'react';

/** A menu item: an action, or one of several mutually exclusive options. */
export interface MenuChoice {
  readonly key: string;
  readonly words: string;
  readonly icon?: ReactElement;
  /** Only of an option: whether it is the current one. */
  readonly checked?: boolean;
  /** Separated from the item above by a divider. */
  readonly apart?: boolean;
  readonly onSelect: () => void;
}
