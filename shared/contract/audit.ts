/** Query schema and view types of the history. */
import { z } from 'zod';
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import type { Choice } from '../forms/field';
import { id, maybeDay } from './inputs';

/** The filter of the history; absent parts do not restrict it. Days are London days, both inclusive. */
export const historyQuery = z.object({
  area: z.string().max(40).optional(),
  seat: id.optional(),
  from: maybeDay('Give the first day as year-month-day.'),
  until: maybeDay('Give the last day as year-month-day.'),
  older: z.string().max(200).optional(),
});

/** The subject of an entry. */
export interface AboutView {
  readonly words: string;
  /** The path below the tab's base URL; null if the tab has no page for it. */
  readonly path: string | null;
}

export interface HistoryItemView {
  readonly key: string;
  readonly at: IsoInstant;
  readonly area: string;
  readonly areaName: string;
  /** The seat of the person who did it; "The app" if no person did. */
  readonly by: string;
  readonly title: string;
  /** Further details; empty if there are none. */
  readonly detail: string;
  readonly about: AboutView | null;
}

export interface HistoryView {
  readonly today: IsoDate;
  /** Latest first. */
  readonly items: readonly HistoryItemView[];
  /** Cursor of the next page; null on the last. */
  readonly older: string | null;
  /** How far back the search for this page went if the page is not full; null if it is full or the last. */
  readonly lookedBackTo: IsoInstant | null;
  readonly areas: readonly Choice[];
  readonly seats: readonly Choice[];
}
