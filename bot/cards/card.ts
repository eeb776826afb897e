/** What a card is to the rest of the bot: plain JSON. The templating library is known in this file only. */

import { Template } from 'adaptivecards-templating';
import type { PageId } from '../../shared/areas/pages';
import { LIMITS } from '../../shared/contract/limits';
import type { FieldFaults } from '../../shared/domain/result';

/** An element, an input or a button of a card. */
export type CardElement = { readonly [key: string]: unknown };

/** A whole card, ready to be attached or answered with. */
export type AdaptiveCard = {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly [key: string]: unknown;
};

/**
 * The colour behind a word. Colour is a background, never the text's own: Teams' green and amber as text cannot be read on
 * white. Only red (`Attention`) and `Accent` are also used for text.
 */
export type Tint = 'good' | 'warning' | 'attention' | 'accent' | 'emphasis' | 'default';

/** What every card needs to know. */
export interface CardOptions {
  /** A link that opens this page of the tab, or what lies behind it at a path of its own (`/actions/…`). */
  readonly tabUrl: (page: PageId, path?: string) => string;
}

/** A form that could not be accepted, to be shown again with everything that was entered. */
export interface FailedForm {
  readonly entered: Readonly<Record<string, string>>;
  /** Messages by field; those that belong to no input of the form stand above it. */
  readonly faults: FieldFaults;
}

/** A layout, parsed once; the function fills it in. Every name in the layout has to be in the data, or it prints as `${name}`. */
export function cardTemplate<Data extends object>(layout: object): (data: Data) => AdaptiveCard {
  const template = new Template(layout);
  return (data) => template.expand({ $root: data }) as AdaptiveCard;
}

/** The same for a piece of a card that several cards share. */
export function elementTemplate<Data extends object>(layout: object): (data: Data) => CardElement {
  const template = new Template(layout);
  return (data) => template.expand({ $root: data }) as CardElement;
}

/** Size as it goes over the wire, in bytes. */
export function cardBytes(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card));
}

/** The first of these that every Teams client shows; they go from full to bare, and the last one is taken as it is. */
export function firstThatFits<T>(levels: readonly [T, ...T[]], build: (level: T) => AdaptiveCard): AdaptiveCard {
  const [level, ...barer] = levels;
  const card = build(level);
  const [next, ...rest] = barer;
  return next === undefined || cardBytes(card) <= LIMITS.cardBytes ? card : firstThatFits([next, ...rest], build);
}
