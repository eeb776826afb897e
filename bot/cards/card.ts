/** Cards as the rest of the bot sees them: plain JSON. Only this file uses the templating library. */
import { Template } from 'adaptivecards-templating';
import type { PageId } from '../../shared/areas/pages';
import { LIMITS } from '../../shared/contract/limits';
import type { FieldFaults } from '../../shared/domain/result';

/** An element, an input or a button of a card. */
export type CardElement = { readonly [key: string]: unknown };

/** A complete card, ready to be attached to a message or returned as an answer. */
export type AdaptiveCard = {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly [key: string]: unknown;
};

/**
 * The colour behind a word. Colour is used as a background, not for the text itself: Teams' green and amber are
 * unreadable as text on white. Only red (`Attention`) and `Accent` are also used for text.
 */
export type Tint = 'good' | 'warning' | 'attention' | 'accent' | 'emphasis' | 'default';

/** Options that every card needs. */
export interface CardOptions {
  /** Returns a link to this page of the tab or, with a path (`/actions/…`), to an item of it. */
  readonly tabUrl: (page: PageId, path?: string) => string;
}

/** A rejected form, to be shown again with everything that was entered. */
export interface FailedForm {
  readonly entered: Readonly<Record<string, string>>;
  /** Messages by field; those that belong to no input of the form are shown above it. */
  readonly faults: FieldFaults;
}

/**
 * Parses a layout once and returns the function that fills it in. Every name in the layout must be in the data, or it
 * is printed as `${name}`.
 */
export function cardTemplate<Data extends object>(layout: object): (data: Data) => AdaptiveCard {
  const template = new Template(layout);
  return (data) => template.expand({ $root: data }) as AdaptiveCard;
}

/** As above, for a part of a card that several cards share. */
export function elementTemplate<Data extends object>(layout: object): (data: Data) => CardElement {
  const template = new Template(layout);
  return (data) => template.expand({ $root: data }) as CardElement;
}

/** Returns the size of a card as sent over the network, in bytes. */
export function cardBytes(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card));
}

/**
 * Builds the card at the first level that fits the size limit of every Teams client. Levels are ordered from full to
 * minimal; the last one is used whatever its size.
 */
export function firstThatFits<T>(levels: readonly [T, ...T[]], build: (level: T) => AdaptiveCard): AdaptiveCard {
  const [level, ...barer] = levels;
  const card = build(level);
  const [next, ...rest] = barer;
  return next === undefined || cardBytes(card) <= LIMITS.cardBytes ? card : firstThatFits([next, ...rest], build);
}
