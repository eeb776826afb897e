/** The history on the wire: who did what, when. */
import { z } from 'zod';
import type { IsoDate, IsoInstant } from '../domain/calendar/dates';
import type { Choice } from '../forms/field';
import { id, maybeDay } from './inputs';

/** What to look for; left out: everything. Days are London's, both included. */
export const historyQuery = z.object({
  area: z.string().max(40).optional(),
  seat: id.optional(),
  from: maybeDay('Give the first day as year-month-day.'),
  until: maybeDay('Give the last day as year-month-day.'),
  older: z.string().max(200).optional(),
});

/** What an entry is about, where the tab has a page for it. */
export interface AboutView {
  readonly words: string;
  /** Below the tab's address; null: it has no page. */
  readonly path: string | null;
}

export interface HistoryItemView {
  readonly key: string;
  readonly at: IsoInstant;
  readonly area: string;
  readonly areaName: string;
  /** The seat of whoever did it; "The app" where nobody did. */
  readonly by: string;
  readonly title: string;
  /** The rest of what was said; empty when there is no more. */
  readonly detail: string;
  readonly about: AboutView | null;
}

export interface HistoryView {
  readonly today: IsoDate;
  /** The latest first. */
  readonly items: readonly HistoryItemView[];
  /** Where the next page begins; null at the end. */
  readonly older: string | null;
  /** How far back this page looked where it found less than a page's worth; null: it is full, or it is the end. */
  readonly lookedBackTo: IsoInstant | null;
  readonly areas: readonly Choice[];
  readonly seats: readonly Choice[];
}
