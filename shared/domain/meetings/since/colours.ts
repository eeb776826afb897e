/** Sources whose RAG has changed since the last meeting began. */
import { londonDate } from '../../calendar/dates';
import { statusesOn } from '../../tracker/status';
import { RAGS, type Rag } from '../../tracker/types';
import type { SinceGiven } from './types';

export interface ColourChange {
  readonly sourceId: string;
  /** Null if the source is new. */
  readonly from: Rag | null;
  readonly to: Rag;
  /** The reason for the current RAG. */
  readonly reason: string;
}

/** Sort order of the current RAG: deteriorations first, then improvements. */
const ORDER: readonly Rag[] = ['red', 'amber', 'green', 'grey', 'excluded'];

/**
 * Returns the sources whose RAG has changed since the last meeting began, with the reason for the current one; red
 * first. Sources whose state at that time is unknown are left out.
 */
export function coloursSince({ sources, agreements, from, today, rules }: SinceGiven): readonly ColourChange[] {
  const stood = {
    records: sources.flatMap(({ before }) => before ?? []),
    // A new agreement covered nothing then; one whose state at that time was not stored is taken as it is now.
    agreements: agreements.flatMap(({ before, now }) => before ?? (now.registeredAt < from ? now : [])),
  };
  const stands = { records: sources.map(({ now }) => now), agreements: agreements.map(({ now }) => now) };
  const colours = new Map(statusesOn(stood, londonDate(from), rules).map(({ record, rag }) => [record.source.id, rag]));
  return statusesOn(stands, today, rules)
    .flatMap(({ record: { source }, rag: to, reason }): readonly ColourChange[] => {
      const was = colours.get(source.id) ?? null;
      const unknown = was === null && source.registeredAt < from;
      return unknown || was === to ? [] : [{ sourceId: source.id, from: was, to, reason }];
    })
    .sort((a, b) => ORDER.indexOf(a.to) - ORDER.indexOf(b.to) || rank(a.from) - rank(b.from));
}

function rank(rag: Rag | null): number {
  return rag === null ? RAGS.length : RAGS.indexOf(rag);
}
