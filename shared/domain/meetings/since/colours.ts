/** Sources that have another colour than when the last meeting began. */
import { londonDate } from '../../calendar/dates';
import { statusesOn } from '../../tracker/status';
import { RAGS, type Rag } from '../../tracker/types';
import type { SinceGiven } from './types';

export interface ColourChange {
  readonly sourceId: string;
  /** Null: it is new. */
  readonly from: Rag | null;
  readonly to: Rag;
  /** Of the colour that it has now. */
  readonly reason: string;
}

/** The colours that people look for first: what went wrong, then what got better. */
const ORDER: readonly Rag[] = ['red', 'amber', 'green', 'grey', 'excluded'];

/** Those whose state at the meeting is not known are left out. Each with the reason of its colour now; red first. */
export function coloursSince({ sources, agreements, from, today, rules }: SinceGiven): readonly ColourChange[] {
  const stood = {
    records: sources.flatMap(({ before }) => before ?? []),
    // One that is new covered nothing then; one whose state then was not kept is taken as it is.
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
