import type { ReactElement } from 'react';

/** One thing to do, or one of several of which one holds. */
export interface MenuChoice {
  readonly key: string;
  readonly words: string;
  readonly icon?: ReactElement;
  /** One of several of which one holds: whether this is the one. */
  readonly checked?: boolean;
  /** Stands apart from what is above it. */
  readonly apart?: boolean;
  readonly onSelect: () => void;
}
