/** Which sources to ask, for which period, and who is still awaited. */
import type { ChoiceView } from '../../../shared/contract/actions';
import type { PreparedView, RoundView, SourceChoiceView } from '../../../shared/contract/requests';
import type { ChoiceGroup } from '../../lib/selection';

/** The sources by organisation, A to Z. */
export function byOrganisation(sources: readonly SourceChoiceView[]): readonly ChoiceGroup[] {
  const groups = new Map<string, ChoiceGroup>();
  for (const { organisationId: id, organisation: name, value, label } of sources) {
    const options = groups.get(id)?.options ?? [];
    groups.set(id, { id, name, options: [...options, { value, label: withoutEnd(label, `, ${name}`) }] });
  }
  return [...groups.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Below its organisation a source needs its own name only. */
function withoutEnd(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : text;
}

/** The full periods that every chosen source can be asked for, the latest first; none while nothing is chosen. */
export function commonPeriods(sources: readonly SourceChoiceView[], chosen: readonly string[]): readonly ChoiceView[] {
  const [first, ...others] = sources.filter(({ value }) => chosen.includes(value));
  if (first === undefined) return [];
  return first.periods.filter(({ value }) =>
    others.every(({ periods }) => periods.some((period) => period.value === value)),
  );
}

/** The organisations of a round that have not answered for every source, each once. */
export function awaitedIn({ items }: Pick<RoundView, 'items'>): readonly string[] {
  return [...new Set(items.filter(({ latest }) => latest === null).map(({ organisation }) => organisation))];
}

/** A prepared request as it goes out: what was shown, unless somebody changed it. */
export interface Planned {
  readonly chosen: boolean;
  readonly covers: string;
  readonly due: string;
}

/** How the prepared requests begin: the first ones chosen, as many as may go out at once. */
export function plannedAtFirst(index: number, prepared: Pick<PreparedView, 'covers' | 'due'>, atMost: number): Planned {
  return { chosen: index < atMost, covers: prepared.covers, due: prepared.due };
}

/** Who answers for the organisations without a seat among the chosen sources, each once. */
export function behalfWords(sources: readonly SourceChoiceView[], chosen: readonly string[]): readonly string[] {
  const words = sources
    .filter(({ value, seatless }) => chosen.includes(value) && seatless !== undefined)
    .map(({ organisation, seatless = '' }) => `${organisation}: ${seatless}`);
  return [...new Set(words)];
}
