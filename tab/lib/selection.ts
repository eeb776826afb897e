/** Choosing many of many: what a search finds, and what is chosen after a tick. */
import type { ChoiceView } from '../../shared/contract/actions';

/** Choices that belong together, under a name that the search finds too. */
export interface ChoiceGroup {
  readonly id: string;
  readonly name: string;
  readonly options: readonly ChoiceView[];
}

/** The choices that have every word that was typed, in their name or in their group's. */
export function groupsFound(groups: readonly ChoiceGroup[], typed: string): readonly ChoiceGroup[] {
  const words = typed.toLowerCase().split(/\s+/);
  return groups
    .map((group) => ({
      ...group,
      options: group.options.filter(({ label }) => {
        const text = `${label} ${group.name}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ options }) => options.length > 0);
}

/** The chosen ids with these ones added, or taken away. */
export function withChosen(chosen: readonly string[], ids: readonly string[], add: boolean): readonly string[] {
  const rest = chosen.filter((id) => !ids.includes(id));
  return add ? [...rest, ...ids] : rest;
}

/** How much of a group is chosen. */
export function chosenOf(ids: readonly string[], chosen: readonly string[]): boolean | 'mixed' {
  const count = ids.filter((id) => chosen.includes(id)).length;
  return count === 0 ? false : count === ids.length ? true : 'mixed';
}
