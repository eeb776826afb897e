/** Choices of the request forms: sources, periods and prepared requests; and who is still awaited. */
import type { ChoiceView } from '../../../shared/contract/actions';
import type { PreparedView, RoundView, SourceChoiceView } from '../../../shared/contract/requests';
import type { ChoiceGroup } from '../../lib/selection';

/** Groups the sources by organisation, A to Z. */
export function byOrganisation(sources: readonly SourceChoiceView[]): readonly ChoiceGroup[] {
  const groups = new Map<string, ChoiceGroup>();
  for (const { organisationId: id, organisation: name, value, label } of sources) {
    const options = groups.get(id)?.options ?? [];
    groups.set(id, { id, name, options: [...options, { value, label: withoutEnd(label, `, ${name}`) }] });
  }
  return [...groups.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Removes a suffix: below its organisation a source needs only its own name. */
function withoutEnd(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : text;
}

/** Returns the full periods that are available for every chosen source, the latest first; empty if none is chosen. */
export function commonPeriods(sources: readonly SourceChoiceView[], chosen: readonly string[]): readonly ChoiceView[] {
  const [first, ...others] = sources.filter(({ value }) => chosen.includes(value));
  if (first === undefined) return [];
  return first.periods.filter(({ value }) =>
    others.every(({ periods }) => periods.some((period) => period.value === value)),
  );
}

/** Returns the organisations of a round that have not responded for every source, each once. */
export function awaitedIn({ items }: Pick<RoundView, 'items'>): readonly string[] {
  return [...new Set(items.filter(({ latest }) => latest === null).map(({ organisation }) => organisation))];
}

/** A prepared request as it will be sent: as proposed, unless changed. */
export interface Planned {
  readonly chosen: boolean;
  readonly covers: string;
  readonly due: string;
}

/**
 * Returns the initial state of a prepared request: the first `atMost` are chosen, which is how many may be sent at
 * once.
 */
export function initialPlan(index: number, prepared: Pick<PreparedView, 'covers' | 'due'>, atMost: number): Planned {
  return { chosen: index < atMost, covers: prepared.covers, due: prepared.due };
}

/** Returns who answers for the organisations without a seat among the chosen sources, each once. */
export function seatlessNotes(sources: readonly SourceChoiceView[], chosen: readonly string[]): readonly string[] {
  const words = sources
    .filter(({ value, seatless }) => chosen.includes(value) && seatless !== undefined)
    .map(({ organisation, seatless = '' }) => `${organisation}: ${seatless}`);
  return [...new Set(words)];
}
